using Hoshitori.Features.StarResults.Public;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>A result laid out for A4: every criterion with its verdict and the reasons.</summary>
public static class PrintReport
{
    public const string ActionName = "star-results.print";

    public static void Map(FeatureRoutes routes) => routes.Organization.MapGet("/report", Get).Requires(ActionName, Permission.Read);

    private static async Task<IResult> Get(HttpRequest request, OwnPlaces places, DayResults days, Catalogue catalogue, TimeProvider clock, CancellationToken stop)
    {
        if (await places.Find(request, stop) is not { } place)
        {
            return Results.NotFound();
        }

        var view = TableView.Read(name => request.Query[name].LastOrDefault(), clock.Today(), [place.Scope.TargetStar, .. Ladder.Stars]);
        var result = await days.Of(place.Scope, view.Star, view.Date, stop);
        return Page.Of<PrintReportPage>(new { Place = place, Star = view.Star, Result = result, Catalogue = catalogue });
    }
}
