using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Evaluations;

/// <summary>The four values every expression takes; the same numbers as <see cref="Verdict"/>.</summary>
public enum Truth : byte
{
    False,
    Unknown,
    True,
    NotApplicable,
}

/// <summary>The judgement of a criterion or requirement (判定).</summary>
public enum Verdict : byte
{
    Unmet,
    Unknown,
    Met,
    NotApplicable,
}

/// <summary>Where a verdict comes from.</summary>
public enum Basis
{
    /// <summary>From the controls.</summary>
    Derived,

    /// <summary>From an answer given straight to the criterion, because the controls leave it unknown.</summary>
    Direct,
}

/// <summary>Why a control has its value beyond its plain state.</summary>
public enum ValueReason
{
    /// <summary>The state says it all.</summary>
    None,

    /// <summary>Nobody answered yet (未回答).</summary>
    Unanswered,

    /// <summary>Somebody answered "don't know" (わからない).</summary>
    DontKnow,

    /// <summary>It must be repeated and no date is given.</summary>
    Undated,

    /// <summary>Its date lies after the day of evaluation.</summary>
    Later,

    /// <summary>It was done too long ago.</summary>
    Lapsed,

    /// <summary>The thing asked about does not exist in the firm (<c>applies_when</c> is false).</summary>
    DoesNotExist,

    /// <summary>"Does not apply" was claimed without a reason, so it stays unknown.</summary>
    NoReason,
}

/// <summary>Why a criterion is not applicable; an expert sees it.</summary>
public enum NotApplicableBecause
{
    /// <summary>The criterion's own condition (<c>when</c>) is false for the firm.</summary>
    Condition,

    /// <summary>Nothing its controls ask about exists in the firm (<c>applies_when</c>).</summary>
    DoesNotExist,

    /// <summary>The firm claims it of controls, with its reasons.</summary>
    Claim,

    /// <summary>The firm claims it of the criterion itself, with its reason.</summary>
    DirectAnswer,
}

/// <summary>One control that carries a verdict.</summary>
/// <param name="State">What the firm says; <c>null</c> when it says nothing.</param>
public sealed record Because(string Control, ControlState? State, Truth Value, ValueReason Reason);

/// <summary>The judgement of one criterion with everything needed to explain it.</summary>
/// <param name="Derived">What the controls alone say.</param>
/// <param name="Direct">The answer given straight to the criterion, when there is one.</param>
/// <param name="NotApplicable">Why it is not applicable; <c>null</c> where it applies.</param>
/// <param name="Reason">The firm's own words, where it claims that the criterion does not apply.</param>
/// <param name="Because">The controls that decide the derived value; changing any other never changes it.</param>
public sealed record CriterionResult(
    Criterion Criterion,
    Verdict Verdict,
    Basis Basis,
    Verdict Derived,
    DirectAnswer? Direct,
    NotApplicableBecause? NotApplicable,
    string? Reason,
    IReadOnlyList<Because> Because);

public sealed record RequirementResult(Requirement Requirement, Verdict Verdict);

/// <summary>Counts of verdicts; every criterion of the star is in one of them.</summary>
public sealed record Summary(int Total, int Met, int Unmet, int Unknown, int NotApplicable);

/// <summary>The judgement of a firm for one star of one edition on one day.</summary>
public sealed record StarResult(
    Edition Edition,
    string Revision,
    int Star,
    DateOnly Date,
    string Scope,
    bool Ready,
    Summary Summary,
    IReadOnlyList<RequirementResult> Requirements,
    IReadOnlyList<CriterionResult> Criteria);
