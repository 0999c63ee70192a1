using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Results;

namespace Hoshitori.Features.StarResults;

/// <summary>A criterion in an organisation, with everything that was ever said about it.</summary>
/// <param name="Direct">The newest direct answers to the criterion itself.</param>
/// <param name="Turns">The days on which its kept verdict became another one, newest first.</param>
public sealed record OwnCriterion(
    OwnPlace Place, DateOnly Today, Firm Firm, Edition Edition, Requirement Requirement, CriterionResult Result,
    IReadOnlyList<(Control Control, IReadOnlyList<HistoryEntry.Said> History)> Controls,
    IReadOnlyList<HistoryEntry.Answered> Direct, IReadOnlyList<KeptVerdict> Turns, IReadOnlyDictionary<string, string> Names);

/// <summary>Finds everything that was ever said about a criterion of the newest editions.</summary>
public sealed class OwnCriteria(ScopeHistory history, KeptResults kept, MemberNames names, Catalogue catalogue, TimeProvider clock)
{
    private const int LinesShown = 20;

    /// <returns><c>null</c> when there is no such criterion.</returns>
    public async Task<OwnCriterion?> Find(OwnPlace place, string id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(place);
        var found = (from star in Ladder.Stars.Reverse()
                     let edition = catalogue.EditionOf(star)
                     where edition is not null
                     from requirement in edition.Requirements
                     from criterion in requirement.Criteria
                     where criterion.Id == id
                     select (Edition: edition, Requirement: requirement, Criterion: criterion)).FirstOrDefault();
        if (found.Criterion is null)
        {
            return null;
        }

        var today = clock.Today();
        var firm = place.Scope.AsFirm(today);
        var result = Interpreter.Evaluate(catalogue, found.Edition, found.Criterion.Star, firm, today).Criteria.First(judged => judged.Criterion.Id == id);
        var controls = new List<(Control, IReadOnlyList<HistoryEntry.Said>)>();
        foreach (var control in found.Criterion.Needs.Controls().Distinct(StringComparer.Ordinal).Select(control => catalogue.Controls[control]))
        {
            controls.Add((control, await history.OfControl(place.Scope.Id, control.Id, LinesShown, stop)));
        }

        var direct = await history.OfCriterion(place.Scope.Id, found.Edition.Id, id, LinesShown, stop);
        var known = await names.Of(controls.SelectMany(control => control.Item2).Select(line => line.By).Concat(direct.Select(line => line.By)), stop);
        return new(
            place, today, firm, found.Edition, found.Requirement, result, controls, direct,
            await kept.Turns(place.Scope.Id, found.Criterion.Star, id, stop), known);
    }
}
