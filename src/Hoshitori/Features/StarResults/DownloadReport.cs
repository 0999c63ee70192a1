using System.Globalization;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Limits;
using Hoshitori.Platform.Prints;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hoshitori.Features.StarResults;

/// <summary>Today's report as a PDF, where this machine can print; elsewhere the page of the report and the browser's print do.</summary>
public static class DownloadReport
{
    public const string ActionName = "star-results.download-report";
    private const string SecondsToWait = "20";
    private static readonly string[] Styles = ["generated/tokens.css", "css/hoshitori.css", "css/star-results.css", "css/report.css"];

    public static void Map(FeatureRoutes routes)
    {
        routes.Organization.MapGet("/report.pdf", Get).Requires(ActionName, Permission.Read).Limited(LimitKind.Costly);
        routes.Api.MapGet("/organizations/{org}/report.pdf", Get).Requires(ActionName, Permission.Read).Limited(LimitKind.Costly)
            .WithSummary("Today's report as a PDF; 404 where the server cannot print").Produces<Stream>(StatusCodes.Status200OK, Download.Pdf);
    }

    private static async Task<IResult> Get(
        HttpContext context, OwnPlaces places, DayResults days, Catalogue catalogue, PdfPrinter printer, ReportHtml html, IWebHostEnvironment host, TimeProvider clock, CancellationToken stop)
    {
        if (!printer.IsHere || await places.Find(context.Request, stop) is not { } place)
        {
            return Results.NotFound();
        }

        var star = Ladder.Stars.FirstOrDefault(star => OwnPlace.Number(star) == context.Request.Query["star"].LastOrDefault(), place.Scope.TargetStar);
        var result = await days.Of(place.Scope, star, clock.Today(), stop);
        var page = await html.Of(place, star, result, catalogue, [.. Styles.Select(style => Path.GetFileName(style))]);
        if (await printer.Print(page, Styles.Select(host.WebRootFileProvider.GetFileInfo), stop) is not { } pdf)
        {
            context.Response.Headers.RetryAfter = SecondsToWait;
            return context.GetEndpoint()!.Metadata.GetMetadata<ApiRoute>() is null
                ? Page.Of<DownloadReportFailedPage>(new { Place = place, Star = star }, StatusCodes.Status503ServiceUnavailable)
                : ApiAnswers.Problem(StatusCodes.Status503ServiceUnavailable);
        }

        var day = result.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Download.Of(context, pdf, Download.Pdf, $"{Download.NameFrom(place.Organization)}_★{star}_{day}.pdf", $"hoshitori-star{OwnPlace.Number(star)}-{day}.pdf");
    }
}

/// <summary>Renders the report as a page of its own.</summary>
public sealed class ReportHtml(IServiceProvider services, ILoggerFactory loggers)
{
    public async Task<string> Of(OwnPlace place, int star, DayResult result, Catalogue catalogue, IReadOnlyList<string> styles)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ReportDocument>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ReportDocument.Place)] = place,
            [nameof(ReportDocument.Star)] = star,
            [nameof(ReportDocument.Result)] = result,
            [nameof(ReportDocument.Catalogue)] = catalogue,
            [nameof(ReportDocument.Styles)] = styles,
        }))).ToHtmlString());
    }
}
