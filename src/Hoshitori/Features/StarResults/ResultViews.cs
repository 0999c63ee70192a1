using Hoshitori.Features.Answers.Public;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Results;

namespace Hoshitori.Features.StarResults;

/// <summary>Counts of verdicts, for programs; every criterion of the star is in one of them.</summary>
public sealed record SummaryView(int Total, int Met, int Unmet, int Unknown, int NotApplicable)
{
    public static SummaryView Of(Summary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return new(summary.Total, summary.Met, summary.Unmet, summary.Unknown, summary.NotApplicable);
    }
}

/// <summary>A control that carries a verdict, for programs.</summary>
/// <param name="State">What the firm says; <c>null</c> when it says nothing.</param>
/// <param name="Reason">Why it has its value, where the state alone does not tell.</param>
public sealed record BecauseView(string Control, ControlState? State, Truth Value, ValueReason Reason);

/// <summary>The judgement of a criterion with everything needed to explain it, for programs.</summary>
/// <param name="Derived">What the controls alone say.</param>
/// <param name="Direct">The answer given straight to the criterion.</param>
/// <param name="NotApplicable">Why it is not applicable; <c>null</c> where it applies.</param>
/// <param name="Reason">The firm's own words, where it claims that the criterion does not apply.</param>
/// <param name="Because">The controls that decide the derived value.</param>
public sealed record JudgedView(
    string Id, int Star, Verdict Verdict, Basis Basis, Verdict Derived, DirectState? Direct, NotApplicableBecause? NotApplicable, string? Reason, IReadOnlyList<BecauseView> Because)
{
    public static JudgedView Of(CriterionResult judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        return new(
            judged.Criterion.Id, judged.Criterion.Star, judged.Verdict, judged.Basis, judged.Derived, judged.Direct?.Answer, judged.NotApplicable, judged.Reason,
            [.. judged.Because.Select(because => new BecauseView(because.Control, because.State, because.Value, because.Reason))]);
    }
}

public sealed record RequirementView(string Id, LocalText Title, Verdict Verdict);

/// <summary>A judgement, for programs, in the shape of <c>hoshitori evaluate --json</c>.</summary>
/// <param name="Ready">No criterion of the star stands in the way; says nothing about a confirmation.</param>
public sealed record JudgementView(
    string Scheme, string Edition, string Revision, int Star, DateOnly Date, string Scope, bool Ready, SummaryView Summary,
    IReadOnlyList<RequirementView> Requirements, IReadOnlyList<JudgedView> Criteria)
{
    public static JudgementView Of(StarResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            result.Edition.Scheme, result.Edition.Version, result.Revision, result.Star, result.Date, result.Scope, result.Ready, SummaryView.Of(result.Summary),
            [.. result.Requirements.Select(judged => new RequirementView(judged.Requirement.Id, judged.Requirement.Title, judged.Verdict))],
            [.. result.Criteria.Select(JudgedView.Of)]);
    }
}

/// <summary>A kept result in a list, for programs.</summary>
/// <param name="Edition">Scheme and edition: <c>scs@2026-03-27</c>.</param>
/// <param name="At">When it was computed (UTC).</param>
public sealed record KeptView(DateOnly Day, int Star, string Edition, string Revision, bool Ready, SummaryView Summary, DateTime At)
{
    public static KeptView Of(int star, KeptCounts kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return new(kept.Day, star, kept.Edition, kept.Revision, kept.Ready, SummaryView.Of(kept.Summary), kept.At);
    }
}

/// <summary>A kept result with its verdicts, for programs.</summary>
/// <param name="Verdicts">Id of a criterion to its verdict.</param>
public sealed record KeptVerdictsView(
    DateOnly Day, string Edition, string Revision, bool Ready, SummaryView Summary, DateTime At, IReadOnlyDictionary<string, Verdict> Verdicts)
{
    public static KeptVerdictsView Of(KeptStar kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return new(
            kept.Day, kept.Edition, kept.Revision, kept.Ready, SummaryView.Of(kept.Summary), kept.At,
            kept.Verdicts.ToDictionary(verdict => verdict.Criterion, verdict => verdict.Verdict, StringComparer.Ordinal));
    }
}

/// <summary>A verdict that differs, for programs; <c>null</c> where one side does not know the criterion.</summary>
public sealed record ChangeView(string Criterion, Verdict? Before, Verdict? After);
