using System.Globalization;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Limits;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Sheets;

/// <summary>Today's result of a scope as an Excel workbook that can be changed and imported again.</summary>
public static class ExportWorkbook
{
    public const string ActionName = "sheets.export-workbook";

    public static void Map(FeatureRoutes routes)
    {
        routes.Organization.MapGet("/sheets/{star:int}.xlsx", Get).Requires(ActionName, Permission.Read).Limited(LimitKind.Costly);
        routes.Api.MapGet("/organizations/{org}/sheets/{star:int}.xlsx", Get).Requires(ActionName, Permission.Read).Limited(LimitKind.Costly)
            .WithSummary("Today's result for star 3 or 4 as an Excel workbook (.xlsx)").Produces<Stream>(StatusCodes.Status200OK, Download.Workbook);
    }

    private static async Task<IResult> Get(int star, HttpContext context, OwnPlaces places, Catalogue catalogue, TimeProvider clock, CancellationToken stop)
    {
        if (catalogue.EditionOf(star) is not { Readiness: Readiness.All } edition || await places.Find(context.Request, stop) is not { } place)
        {
            return Results.NotFound();
        }

        var firm = place.Scope.AsFirm(clock.Today());
        var result = Interpreter.Evaluate(catalogue, edition, star, firm, clock.Today());
        return Download.Of(
            context, StarWorkbook.Write(catalogue, firm, result), Download.Workbook, StarWorkbook.FileName(firm, result),
            string.Create(CultureInfo.InvariantCulture, $"hoshitori-star{star}-{clock.Today():yyyy-MM-dd}.xlsx"));
    }
}
