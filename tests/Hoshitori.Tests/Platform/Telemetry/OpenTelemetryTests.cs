using System.Net;
using System.Text;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Hoshitori.Tests.Platform.Telemetry;

/// <summary>What leaves for a collector, read at a server that takes the place of one.</summary>
public sealed class OpenTelemetryTests
{
    [Fact]
    public async Task A_request_leaves_a_span_and_counts_and_nothing_a_visitor_typed()
    {
        var received = new List<(string Path, string Bytes)>();
        await using var collector = WebApplication.CreateSlimBuilder().Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost("/{**path}", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            lock (received)
            {
                received.Add((context.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
            }
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);

        await using (var site = await OwnSite.Start(options => options with { Collector = new Uri(collector.Urls.Single()) }))
        {
            using var client = new HttpClient { BaseAddress = site.Address };
            client.DefaultRequestHeaders.Add("User-Agent", "planted-agent");
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/catalogue?planted-name=planted-value", TestContext.Current.CancellationToken)).StatusCode);
            await client.GetAsync("/o/planted-code/questions?x=planted-value", TestContext.Current.CancellationToken);
            Hoshitori.Platform.Telemetry.Measures.JobRan("test.kind", "done");
            site.Services.GetRequiredService<TracerProvider>().ForceFlush();
            site.Services.GetRequiredService<MeterProvider>().ForceFlush();
        }

        var spans = string.Concat(received.Where(sent => sent.Path == "/v1/traces").Select(sent => sent.Bytes));
        var metrics = string.Concat(received.Where(sent => sent.Path == "/v1/metrics").Select(sent => sent.Bytes));
        Assert.Contains("/catalogue", spans, StringComparison.Ordinal);
        Assert.Contains("hoshitori.jobs", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", spans + metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", spans, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_collector_nothing_of_it_is_there()
    {
        await using var site = await OwnSite.Start(options => options);
        Assert.Null(site.Services.GetService<TracerProvider>());
        Assert.Null(site.Services.GetService<MeterProvider>());
    }
}
