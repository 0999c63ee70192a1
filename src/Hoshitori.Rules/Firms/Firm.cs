using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;

namespace Hoshitori.Rules.Firms;

/// <summary>The state of a control in a firm (実施状況).</summary>
public enum ControlState
{
    Unknown,
    Absent,
    Partly,
    InPlace,
    NotApplicable,
}

/// <summary>What a firm says about one control, with the day it was done or checked.</summary>
public sealed record ControlEntry(
    ControlState State,
    DateOnly? Date,
    string? Reason = null,
    string? Note = null,
    IReadOnlyList<string>? Evidence = null)
{
    /// <summary>Letters of a reason or note that are kept.</summary>
    public const int LongestText = 2000;

    /// <summary>References of evidence that are kept.</summary>
    public const int MostEvidence = 20;
}

/// <summary>The answer given straight to a criterion, without its controls.</summary>
public enum DirectState
{
    Unknown,
    Unmet,
    Partly,
    Met,
    NotApplicable,
}

/// <summary>An answer given straight to a criterion, as an imported check sheet or the quick check does.</summary>
public sealed record DirectAnswer(DirectState Answer, DateOnly? Date, string? Reason = null, string? Source = null)
{
    /// <summary>Letters of a reason that are kept.</summary>
    public const int LongestReason = ControlEntry.LongestText;

    /// <summary>Letters of a source that are kept.</summary>
    public const int LongestSource = 200;

    /// <summary>What the answer is worth where it counts: partly is not met, not applicable needs a reason.</summary>
    public Verdict Verdict => Answer switch
    {
        DirectState.Met => Verdict.Met,
        DirectState.Partly or DirectState.Unmet => Verdict.Unmet,
        DirectState.NotApplicable when !string.IsNullOrWhiteSpace(Reason) => Verdict.NotApplicable,
        _ => Verdict.Unknown,
    };
}

/// <summary>Facts of a firm; whatever is missing is unknown.</summary>
/// <param name="Uses">Fact id to yes or no; an id that is missing is unknown.</param>
public sealed record Profile(
    string? Name,
    string? CorporateNumber,
    int? Employees,
    long? CapitalYen,
    string? Industry,
    string? Prefecture,
    IReadOnlyDictionary<string, bool> Uses)
{
    /// <summary>A firm nobody has told us anything about.</summary>
    public static readonly Profile Unknown = new(null, null, null, null, null, null, new Dictionary<string, bool>(StringComparer.Ordinal));
}

/// <summary>A firm as the judgement sees it: a scope, its profile, its answers.</summary>
/// <param name="Controls">Control id to what is said about it.</param>
/// <param name="Direct">Edition id (<see cref="Edition.Id"/>) to criterion id to the direct answer.</param>
public sealed record Firm(
    string Scope,
    Profile Profile,
    IReadOnlyDictionary<string, ControlEntry> Controls,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, DirectAnswer>> Direct);
