using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>The star table of a scope on a day, for programs.</summary>
public static class ShowOwnTableApi
{
    internal static readonly string[] Stars = [.. Ladder.Stars.Select(OwnPlace.Number)];

    /// <param name="Ahead">The day is still to come: what it will be if nothing is said until then.</param>
    /// <param name="Kept">What was kept of that day or the last before it; where it is there, it is what stands.</param>
    /// <param name="Computed">What today's catalogue makes of what was said by the end of that day.</param>
    /// <param name="Differences">Where the two differ: before as kept, after as computed.</param>
    public sealed record TableResultView(DateOnly Date, bool Ahead, KeptVerdictsView? Kept, JudgementView Computed, IReadOnlyList<ChangeView> Differences);

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapGet("/table", Get).Requires(ShowOwnTable.ActionName, Permission.Read)
            .WithSummary("The result for a star on a day: verdict and reasons of every criterion").OffersStars(Stars).Answers<TableResultView>();

    // The edition bounds all of these lists.
    private static async Task<IResult> Get(Guid scope, int? star, DateOnly? date, OwnPlaces places, DayResults days, TimeProvider clock, CancellationToken stop)
    {
        if (await places.Find(scope, stop) is not { } place)
        {
            return ApiAnswers.Problem(StatusCodes.Status404NotFound);
        }

        var result = await days.Of(place.Scope, star ?? place.Scope.TargetStar, date ?? clock.Today(), stop);
        return TypedResults.Ok(new TableResultView(
            result.Day, result.IsAhead, result.Kept is { } kept ? KeptVerdictsView.Of(kept) : null, JudgementView.Of(result.Anew),
            [.. result.Differences.Select(change => new ChangeView(change.Criterion, change.Before, change.After))]));
    }
}
