using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Activity = System.Diagnostics.Activity;

namespace Hoshitori.Platform.Telemetry;

/// <summary>Traces and metrics for a collector; costs nothing until somebody names one.</summary>
public static class OpenTelemetrySetUp
{
    /// <summary>Attributes the framework fills from what a visitor sent or is.</summary>
    private static readonly string[] Personal =
        ["url.query", "url.full", "user_agent.original", "client.address", "client.port", "network.peer.address", "network.peer.port", "server.address"];

    /// <param name="collector">Base address of an OTLP collector (HTTP); <c>null</c> leaves everything off.</param>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, Uri? collector)
    {
        if (collector is null)
        {
            return services;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("hoshitori", serviceVersion: typeof(Measures).Assembly.GetName().Version?.ToString()))
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(web =>
                {
                    web.RecordException = false;
                    web.EnrichWithHttpResponse = (activity, response) => Clean(activity, response.HttpContext.GetEndpoint() as RouteEndpoint);
                })
                .AddOtlpExporter(exporter => Point(exporter, collector, "v1/traces")))
            .WithMetrics(metrics => metrics
                .AddMeter(MeterNames)
                .AddRuntimeInstrumentation()
                .AddOtlpExporter(exporter => Point(exporter, collector, "v1/metrics")));
        return services;
    }

    private static string[] MeterNames => [Measures.MeterName];

    private static void Point(OtlpExporterOptions exporter, Uri collector, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(collector.ToString().TrimEnd('/') + "/" + path);
    }

    /// <summary>An address can hold a link's secret and a code of an organisation: its pattern is enough.</summary>
    private static void Clean(Activity activity, RouteEndpoint? route)
    {
        foreach (var name in Personal)
        {
            activity.SetTag(name, null);
        }

        activity.SetTag("url.path", route?.RoutePattern.RawText ?? "(none)");
    }
}
