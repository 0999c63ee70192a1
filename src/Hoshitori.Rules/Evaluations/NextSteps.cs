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
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(firm);
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
        var better = firm with { Controls = new WithOne(firm.Controls, control, new(ControlState.InPlace, result.Date)) };
        var judgement = new CriterionJudgement(catalogue, result.Edition, better, result.Date);
        return open.Count(criterion => judgement.Judge(criterion.Criterion).Verdict == Verdict.Met);
    }

    /// <summary>A dictionary with one entry changed, without copying the others.</summary>
    private sealed class WithOne(IReadOnlyDictionary<string, ControlEntry> others, string id, ControlEntry entry) : IReadOnlyDictionary<string, ControlEntry>
    {
        public ControlEntry this[string key] => key == id ? entry : others[key];

        public IEnumerable<string> Keys => others.Keys.Append(id).Distinct(StringComparer.Ordinal);

        public IEnumerable<ControlEntry> Values => Keys.Select(key => this[key]);

        public int Count => Keys.Count();

        public bool ContainsKey(string key) => key == id || others.ContainsKey(key);

        public IEnumerator<KeyValuePair<string, ControlEntry>> GetEnumerator() =>
            Keys.Select(key => KeyValuePair.Create(key, this[key])).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        public bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out ControlEntry value)
        {
            if (key == id)
            {
                value = entry;
                return true;
            }

            return others.TryGetValue(key, out value);
        }
    }
}
