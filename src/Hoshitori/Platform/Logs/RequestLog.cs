using System.Diagnostics;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hoshitori.Platform.Logs;

/// <summary>One line for each request: who did what for whom, how it ended, how long it took. No address: it can hold a link's secret.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task Invoke(HttpContext context)
    {
        if (!logger.IsEnabled(LogLevel.Information))
        {
            await next(context);
            return;
        }

        var start = Stopwatch.GetTimestamp();
        await next(context);
        var action = context.GetEndpoint()?.Metadata.GetMetadata<RouteAction>()?.Name ?? "none";
        var services = context.RequestServices;
        Done(
            logger, context.TraceIdentifier, services.GetRequiredService<Actor>().Label, services.GetRequiredService<Tenant>().OrganizationId,
            action, Method(context.Request.Method), context.Response.StatusCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    /// <summary>A method is a word a visitor chooses; only known ones are kept.</summary>
    private static string Method(string method) =>
        HttpMethods.IsGet(method) ? "GET" : HttpMethods.IsPost(method) ? "POST" : HttpMethods.IsPut(method) ? "PUT"
        : HttpMethods.IsPatch(method) ? "PATCH" : HttpMethods.IsDelete(method) ? "DELETE" : "other";

    [LoggerMessage(LogLevel.Information, "Request {Reference} by {Actor} in {Tenant}: {Action} {Method} {Status} in {Milliseconds} ms")]
    private static partial void Done(ILogger logger, string reference, string actor, Guid tenant, string action, string method, int status, double milliseconds);
}
