using Hoshitori.Rules.Evaluations;

namespace Hoshitori.Rules.Results;

/// <summary>A criterion whose verdict differs between two results.</summary>
/// <param name="Before"><c>null</c> when the earlier result does not know the criterion.</param>
/// <param name="After"><c>null</c> when the later result does not know it.</param>
public readonly record struct VerdictChange(string Criterion, Verdict? Before, Verdict? After)
{
    /// <summary>Stood in the star's way and does no longer.</summary>
    public bool IsGain => After is Verdict.Met or Verdict.NotApplicable && Before is not (Verdict.Met or Verdict.NotApplicable);

    /// <summary>Did not stand in the star's way and does now.</summary>
    public bool IsLoss => Before is Verdict.Met or Verdict.NotApplicable && After is not (Verdict.Met or Verdict.NotApplicable);

    /// <summary>The criteria that differ, in the order of the later result; what only the earlier one knows comes last.</summary>
    public static IReadOnlyList<VerdictChange> Between(IReadOnlyList<CriterionVerdict> before, IReadOnlyList<CriterionVerdict> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var earlier = ById(before);
        var later = ById(after);
        return
        [
            .. after.Select(verdict => new VerdictChange(verdict.Criterion, Find(earlier, verdict.Criterion), verdict.Verdict)).Where(change => change.Before != change.After),
            .. before.Where(verdict => !later.ContainsKey(verdict.Criterion)).Select(verdict => new VerdictChange(verdict.Criterion, verdict.Verdict, null)),
        ];
    }

    internal static Dictionary<string, Verdict> ById(IReadOnlyList<CriterionVerdict> verdicts) =>
        verdicts.ToDictionary(verdict => verdict.Criterion, verdict => verdict.Verdict, StringComparer.Ordinal);

    internal static Verdict? Find(Dictionary<string, Verdict> verdicts, string criterion) =>
        verdicts.TryGetValue(criterion, out var verdict) ? verdict : null;
}
