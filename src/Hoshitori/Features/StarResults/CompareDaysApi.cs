using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>Two days of a scope side by side, for programs.</summary>
public static class CompareDaysApi
{
    /// <param name="KeptOf">The day of the kept result that stands for it; <c>null</c> where it was computed just now.</param>
    public sealed record ComparedDay(DateOnly Date, DateOnly? KeptOf, string Edition, string Revision, bool Ready, SummaryView Summary)
    {
        public static ComparedDay Of(DayResult day)
        {
            ArgumentNullException.ThrowIfNull(day);
            return new(day.Day, day.Kept?.Day, day.Edition, day.Revision, day.Ready, SummaryView.Of(day.Summary));
        }
    }

    /// <param name="Gain">Stood in the star's way and does no longer.</param>
    /// <param name="Loss">Did not stand in the star's way and does now.</param>
    public sealed record CausedChangeView(string Criterion, Verdict? Before, Verdict? After, bool Gain, bool Loss, IReadOnlyList<ChangeCause> Causes);

    public sealed record ComparisonView(int Star, ComparedDay From, ComparedDay To, IReadOnlyList<CausedChangeView> Changes);

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapGet("/comparison", Get).Requires(CompareDays.ActionName, Permission.Read)
            .WithSummary("What became met between two days, what was lost, and why").OffersStars(ShowOwnTableApi.Stars).Answers<ComparisonView>();

    private static async Task<IResult> Get(
        Guid scope, int? star, DateOnly? from, DateOnly? to, OwnPlaces places, Comparisons comparisons, CancellationToken stop)
    {
        if (await places.Find(scope, stop) is not { } place)
        {
            return ApiAnswers.Problem(StatusCodes.Status404NotFound);
        }

        var two = await comparisons.Of(place, star ?? place.Scope.TargetStar, from, to, stop);
        return TypedResults.Ok(new ComparisonView(
            two.Star, ComparedDay.Of(two.From), ComparedDay.Of(two.To),
            [.. two.Changes.Select(change => new CausedChangeView(
                change.Criterion, change.Before, change.After, change.IsGain, change.IsLoss, two.Causes[change.Criterion]))]));
    }
}
