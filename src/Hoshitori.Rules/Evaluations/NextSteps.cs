using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Evaluations;

/// <summary>A control worth doing or finding out next.</summary>
/// <param name="Gained">Criteria that become met when this control alone is put in place.</param>
/// <param name="Value">Its value now: false is to be done, unknown is to be found out.</param>
public sealed record NextStep(Control Control, int Gained, Truth Value);

/// <summary>Finds what brings most for least.</summary>
public static class NextSteps
{
    /// <summary>
    /// The controls that complete most criteria of a result by themselves; of equal ones those that touch more open
    /// criteria, then those with less work, then in the order of the criteria.
    /// </summary>
    public static IReadOnlyList<NextStep> Of(Catalogue catalogue, StarResult result, Firm firm, int count)
    {
        var open = result.Criteria.Where(criterion => criterion.Verdict is Verdict.Unmet or Verdict.Unknown).ToList();
        return
        [
            .. open.SelectMany(criterion => criterion.Because, (criterion, because) => (criterion, because))
                .Where(pair => pair.because.Value is Truth.False or Truth.Unknown)
                .GroupBy(pair => pair.because.Control, StringComparer.Ordinal)
                .Select(uses => (
                    Step: new NextStep(catalogue.Controls[uses.Key], Gained(catalogue, result, firm, uses.Key, uses.Select(use => use.criterion)), uses.First().because.Value),
                    Touched: uses.Count()))
                .OrderByDescending(found => found.Step.Gained)
                .ThenByDescending(found => found.Touched)
                .ThenBy(found => found.Step.Control.EffortHours)
                .Take(count)
                .Select(found => found.Step),
        ];
    }

    private static int Gained(Catalogue catalogue, StarResult result, Firm firm, string control, IEnumerable<CriterionResult> open)
    {
        var controls = new Dictionary<string, ControlEntry>(firm.Controls, StringComparer.Ordinal)
        {
            [control] = new(ControlState.InPlace, result.Date),
        };
        var judgement = new CriterionJudgement(catalogue, result.Edition, firm with { Controls = controls }, result.Date);
        return open.Count(criterion => judgement.Judge(criterion.Criterion).Verdict == Verdict.Met);
    }
}
