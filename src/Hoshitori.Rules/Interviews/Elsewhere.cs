using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Interviews;

/// <summary>A direct answer to a criterion that uses the control asked about (ほかの答え).</summary>
/// <param name="Implied">What the answer says of the control itself; <c>null</c> where it leaves that open.</param>
public sealed record Elsewhere(Edition Edition, Criterion Criterion, DirectAnswer Answer, ControlState? Implied)
{
    /// <summary>
    /// What a direct answer to an expression says of one control in it. Met tells that every control it cannot do without
    /// is in place; less than met tells of a control only where it is the whole expression.
    /// </summary>
    public static ControlState? Imply(Needs needs, string control, DirectState answer) => answer switch
    {
        DirectState.Met when IsNecessary(needs, control) => ControlState.InPlace,
        DirectState.Partly when needs is Needs.One => ControlState.Partly,
        DirectState.Unmet when needs is Needs.One => ControlState.Absent,
        _ => null,
    };

    private static bool IsNecessary(Needs needs, string control) => needs switch
    {
        Needs.One one => one.ControlId == control,
        Needs.All all => all.Members.Any(member => IsNecessary(member, control)),
        Needs.Any any => any.Members.All(member => IsNecessary(member, control)),
        _ => false,
    };
}
