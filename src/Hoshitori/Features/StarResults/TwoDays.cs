using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Results;

namespace Hoshitori.Features.StarResults;

/// <summary>Two days of a scope side by side.</summary>
/// <param name="Causes">Why each changed criterion changed.</param>
public sealed record TwoDays(
    OwnPlace Place, DateOnly Today, int Star, DayResult From, DayResult To,
    IReadOnlyList<VerdictChange> Changes, IReadOnlyDictionary<string, IReadOnlyList<ChangeCause>> Causes, IReadOnlyDictionary<string, Criterion> Criteria);

/// <summary>Puts two days side by side.</summary>
public sealed class Comparisons(DayResults days, Catalogue catalogue, TimeProvider clock)
{
    private const int DaysBack = 30;

    /// <param name="from">A month ago when not said.</param>
    /// <param name="to">Today when not said; the earlier of both days comes first.</param>
    public async Task<TwoDays> Of(OwnPlace place, int star, DateOnly? from, DateOnly? to, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(place);
        var today = clock.Today();
        var (first, last) = InOrder(from ?? today.AddDays(-DaysBack), to ?? today);
        var (before, after) = (await days.Of(place.Scope, star, first, stop), await days.Of(place.Scope, star, last, stop));
        return new(
            place, today, star, before, after,
            VerdictChange.Between(before.Verdicts, after.Verdicts),
            ChangeCauses.Of(catalogue, after.Anew.Edition, star, (before.Verdicts, before.Picture), (after.Verdicts, after.Picture)),
            after.Anew.Edition.CriteriaFor(star).ToDictionary(criterion => criterion.Id, StringComparer.Ordinal));
    }

    private static (DateOnly, DateOnly) InOrder(DateOnly one, DateOnly other) => one <= other ? (one, other) : (other, one);
}
