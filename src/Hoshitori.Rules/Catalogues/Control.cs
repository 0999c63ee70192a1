namespace Hoshitori.Rules.Catalogues;

/// <summary>What sort of thing a control is; it decides which documents, registers and checks can prove it.</summary>
public enum ControlKind
{
    Rule,
    Register,
    Setting,
    Operation,
    Review,
    Agreement,
    Training,
    Organisation,
}

/// <summary>Who in a small firm usually puts a control in place.</summary>
public enum ControlOwner
{
    Owner,
    It,
    GeneralAffairs,
    AllStaff,
    Vendor,
}

/// <summary>
/// One atomic fact about a firm that a non-specialist can answer or a machine can measure (対策).
/// Everything else in the product is a view of controls.
/// </summary>
/// <param name="Id">Lower-case words joined by hyphens; stable for ever and never reused.</param>
/// <param name="Topic">Id of the topic (one file of <c>catalog/controls</c>).</param>
/// <param name="Ask">One question, answerable by yes, partly, no, does not apply or don't know.</param>
/// <param name="How">Steps that put it in place.</param>
/// <param name="Proof">What an expert would accept as evidence.</param>
/// <param name="EffortHours">Own work to put in place, in hours, for a typical firm of 30 people.</param>
/// <param name="Every">How often it must be repeated, else it lapses; <c>null</c> when once is enough.</param>
/// <param name="MeasuredBy">Machine checks that can set it.</param>
/// <param name="AppliesWhen">When false for a firm's profile the control is not applicable and not asked.</param>
public sealed record Control(
    string Id,
    string Topic,
    ControlKind Kind,
    LocalText Title,
    LocalText Ask,
    LocalText? Why,
    IReadOnlyList<LocalText> How,
    IReadOnlyList<LocalText> Proof,
    ControlOwner Owner,
    decimal EffortHours,
    Period? Every,
    IReadOnlyList<string> MeasuredBy,
    Condition? AppliesWhen);
