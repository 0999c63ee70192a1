using Hoshitori.Features.StarResults.Public;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>What became met between two days, what was lost, and why.</summary>
public static class CompareDays
{
    public const string ActionName = "star-results.compare";

    public static void Map(FeatureRoutes routes) => routes.Organization.MapGet("/compare", Get).Requires(ActionName, Permission.Read);

    private static async Task<IResult> Get(HttpRequest request, OwnPlaces places, Comparisons comparisons, CancellationToken stop)
    {
        if (await places.Find(request, stop) is not { } place)
        {
            return Results.NotFound();
        }

        var star = TableView.StarOf(request.Query["star"].LastOrDefault(), [place.Scope.TargetStar, .. Ladder.Stars]);
        return Page.Of<CompareDaysPage>(new
        {
            Two = await comparisons.Of(place, star, TableView.DayOf(request.Query["from"].LastOrDefault()), TableView.DayOf(request.Query["to"].LastOrDefault()), stop),
        });
    }
}
