using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Results;

namespace Hoshitori.Features.StarResults;

/// <summary>The result of a scope for a star on a day, past, present or to come.</summary>
/// <param name="Kept">What was kept of that day, or of the last day before it; <c>null</c> from today on and where nothing was kept.</param>
/// <param name="Anew">What today's catalogue makes of what was said by the end of that day.</param>
/// <param name="Picture">What was said by the end of that day.</param>
public sealed record DayResult(DateOnly Day, bool IsPast, bool IsAhead, KeptStar? Kept, StarResult Anew, DayPicture Picture)
{
    /// <summary>The verdicts that stand for the day: the kept ones where there are any.</summary>
    public IReadOnlyList<CriterionVerdict> Verdicts => Kept?.Verdicts ?? VerdictText.Of(Anew);

    public Summary Summary => Kept?.Summary ?? Anew.Summary;

    public bool Ready => Kept?.Ready ?? Anew.Ready;

    public string Edition => Kept?.Edition ?? Anew.Edition.Id;

    public string Revision => Kept?.Revision ?? Anew.Revision;

    /// <summary>Where today's catalogue would judge otherwise than was kept.</summary>
    public IReadOnlyList<VerdictChange> Differences => Kept is null ? [] : VerdictChange.Between(Kept.Verdicts, VerdictText.Of(Anew));
}

/// <summary>Finds results of days.</summary>
public sealed class DayResults(Catalogue catalogue, ScopeHistory history, KeptResults kept, TimeProvider clock)
{
    /// <exception cref="InvalidOperationException">The catalogue has no scheme for the star.</exception>
    public async Task<DayResult> Of(ScopePicture scope, int star, DateOnly day, CancellationToken stop)
    {
        var today = clock.Today();
        var newest = catalogue.EditionOf(star) ?? throw new InvalidOperationException($"no edition offers star {star}");
        if (day >= today)
        {
            return Judge(newest, star, scope.Name, new(scope.Answers, scope.Profile, day), today, null);
        }

        var past = await history.AsOf(scope.Id, day, stop);
        var record = await kept.Last(scope.Id, star, day, stop);
        var edition = record is null ? newest : catalogue.Editions.FirstOrDefault(edition => edition.Id == record.Edition) ?? newest;
        return Judge(edition, star, scope.Name, new(past.Answers, past.Profile, day), today, record);
    }

    private DayResult Judge(Edition edition, int star, string scope, DayPicture picture, DateOnly today, KeptStar? record)
    {
        var firm = picture.Answers.AsFirm(scope, picture.Profile, picture.Day);
        return new(picture.Day, picture.Day < today, picture.Day > today, record, Interpreter.Evaluate(catalogue, edition, star, firm, picture.Day), picture);
    }
}
