using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Evaluations;

/// <summary>Judges single criteria of an edition for one firm on one day.</summary>
internal sealed class CriterionJudgement(Catalogue catalogue, Edition edition, Firm firm, DateOnly date)
{
    private readonly IReadOnlyDictionary<string, DirectAnswer>? direct = firm.Direct.GetValueOrDefault(edition.Id);

    public CriterionResult Judge(Criterion criterion)
    {
        var excluded = criterion.When.Excludes(firm.Profile);
        var needs = excluded ? new NeedsValue(Truth.NotApplicable, []) : NeedsValue.Of(criterion.Needs, ValueOf);
        var derived = (Verdict)needs.Value;
        var answer = DirectTo(criterion);
        var basis = derived == Verdict.Unknown && answer is not null ? Basis.Direct : Basis.Derived;
        var verdict = basis == Basis.Direct ? answer!.Verdict : derived;
        List<Because> because = [.. needs.Because.Select(Explain)];
        NotApplicableBecause? why = verdict == Verdict.NotApplicable ? Why(excluded, basis, because) : null;
        var reason = why switch
        {
            NotApplicableBecause.DirectAnswer => answer!.Reason,
            NotApplicableBecause.Claim => ReasonsOf(because),
            _ => null,
        };
        return new(criterion, verdict, basis, derived, answer, why, reason, because);
    }

    /// <summary>Whether the firm has answered, directly or control by control; "don't know" is an answer.</summary>
    public bool IsAnswered(Criterion criterion) =>
        DirectTo(criterion) is not null
        || criterion.When.Excludes(firm.Profile)
        || criterion.Needs.Controls().All(id => ValueOf(id).Reason != ValueReason.Unanswered);

    /// <summary>Whether the gate of a criterion lets a declaration through.</summary>
    public bool IsOpen(CriterionResult result) => result.Criterion.Gate == Gate.Met
        ? result.Verdict == Verdict.Met
        : IsAnswered(result.Criterion);

    private ControlValue ValueOf(string control) =>
        ControlValue.Of(catalogue.Controls[control], EntryOf(control), firm.Profile, date);

    private ControlEntry? EntryOf(string control) => firm.Controls.GetValueOrDefault(control);

    private DirectAnswer? DirectTo(Criterion criterion) => direct?.GetValueOrDefault(criterion.Id);

    private static NotApplicableBecause Why(bool excluded, Basis basis, List<Because> because) =>
        excluded ? NotApplicableBecause.Condition
        : basis == Basis.Direct ? NotApplicableBecause.DirectAnswer
        : because.Count > 0 ? NotApplicableBecause.Claim
        : NotApplicableBecause.DoesNotExist;

    private Because Explain(string control)
    {
        var value = ValueOf(control);
        return new(control, EntryOf(control)?.State, value.Value, value.Reason);
    }

    private string ReasonsOf(List<Because> claims) =>
        string.Join(" / ", claims.Select(claim => EntryOf(claim.Control)?.Reason).Distinct(StringComparer.Ordinal));
}
