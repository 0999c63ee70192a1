using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>Two days of a scope side by side.</summary>
/// <param name="Causes">Why each changed criterion changed.</param>
public sealed record TwoDays(
    OwnPlace Place, DateOnly Today, int Star, DayResult From, DayResult To,
    IReadOnlyList<VerdictChange> Changes, IReadOnlyDictionary<string, IReadOnlyList<ChangeCause>> Causes, IReadOnlyDictionary<string, Criterion> Criteria);

/// <summary>What became met between two days, what was lost, and why.</summary>
public static class CompareDays
{
    public const string ActionName = "star-results.compare";

    private const int DaysBack = 30;

    public static void Map(FeatureRoutes routes) => routes.Organization.MapGet("/compare", Get).Requires(ActionName, Permission.Read);

    private static async Task<IResult> Get(HttpRequest request, OwnPlaces places, DayResults days, Catalogue catalogue, TimeProvider clock, CancellationToken stop)
    {
        if (await places.Find(request, stop) is not { } place)
        {
            return Results.NotFound();
        }

        var today = clock.Today();
        var star = TableView.StarOf(request.Query["star"].LastOrDefault(), [place.Scope.TargetStar, .. Ladder.Stars]);
        var (first, last) = InOrder(
            TableView.DayOf(request.Query["from"].LastOrDefault()) ?? today.AddDays(-DaysBack), TableView.DayOf(request.Query["to"].LastOrDefault()) ?? today);
        var from = await days.Of(place.Scope, star, first, stop);
        var to = await days.Of(place.Scope, star, last, stop);
        return Page.Of<CompareDaysPage>(new
        {
            Two = new TwoDays(
                place, today, star, from, to,
                VerdictChange.Between(from.Verdicts, to.Verdicts),
                ChangeCauses.Of(catalogue, to.Anew.Edition, star, (from.Verdicts, from.Picture), (to.Verdicts, to.Picture)),
                to.Anew.Edition.CriteriaFor(star).ToDictionary(criterion => criterion.Id, StringComparer.Ordinal)),
        });
    }

    private static (DateOnly, DateOnly) InOrder(DateOnly one, DateOnly other) => one <= other ? (one, other) : (other, one);
}
