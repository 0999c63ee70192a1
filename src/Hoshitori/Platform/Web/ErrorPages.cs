using Hoshitori.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hoshitori.Platform.Web;

/// <summary>Turns every bare error status, and everything thrown, into a page that says what to do.</summary>
internal static partial class ErrorPages
{
    private const string SecondsToWait = "10";

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => Show(context, StatusOf(context, app.Logger), context.Features.Get<IExceptionHandlerFeature>()),
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseStatusCodePages(status => Show(status.HttpContext, status.HttpContext.Response.StatusCode, null));
    }

    private static int StatusOf(HttpContext context, ILogger logger)
    {
        var thrown = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (thrown is BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }

        if (StoreErrors.IsFull(thrown))
        {
            Full(logger, context.TraceIdentifier);
            return StatusCodes.Status507InsufficientStorage;
        }

        if (StoreErrors.IsUnreachable(thrown))
        {
            Unreachable(logger, thrown, context.TraceIdentifier);
            context.Response.Headers.RetryAfter = SecondsToWait;
            return StatusCodes.Status503ServiceUnavailable;
        }

        if (StoreErrors.IsUnreadableText(thrown))
        {
            return StatusCodes.Status400BadRequest;
        }

        Unexpected(logger, thrown, context.TraceIdentifier);
        return StatusCodes.Status500InternalServerError;
    }

    private static Task Show(HttpContext context, int status, IExceptionHandlerFeature? thrown)
    {
        context.Response.StatusCode = status;
        // The framework forgets the route of a request that failed, and keeps it beside the failure.
        var limit = status == StatusCodes.Status413PayloadTooLarge ? (thrown?.Endpoint ?? context.GetEndpoint())?.Metadata.GetMetadata<UploadLimit>() : null;
        return context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            ? ApiAnswers.Failure(status, context.TraceIdentifier, thrown?.Error).ExecuteAsync(context)
            : Page.Of<ErrorPage>(new { Status = status, Reference = context.TraceIdentifier, Help = limit?.Help() }, status).ExecuteAsync(context);
    }

    [LoggerMessage(LogLevel.Critical, "The disk of the store is full; request {Reference} was not saved")]
    private static partial void Full(ILogger logger, string reference);

    [LoggerMessage(LogLevel.Error, "The store could not be reached for request {Reference}")]
    private static partial void Unreachable(ILogger logger, Exception? thrown, string reference);

    [LoggerMessage(LogLevel.Error, "Request {Reference} failed")]
    private static partial void Unexpected(ILogger logger, Exception? thrown, string reference);
}
