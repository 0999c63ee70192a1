using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Rules.Evaluations;

/// <summary>The value of an expression over controls and the controls that decide it, in the order of the expression.</summary>
internal sealed record NeedsValue(Truth Value, IReadOnlyList<string> Because)
{
    public static NeedsValue Of(Needs needs, Func<string, ControlValue> valueOf) => needs switch
    {
        Needs.One one => Single(one.ControlId, valueOf(one.ControlId)),
        Needs.All all => Combine(Members(all.Members, valueOf), decisive: Truth.False, otherwise: Truth.True),
        Needs.Any any => Combine(Members(any.Members, valueOf), decisive: Truth.True, otherwise: Truth.False),
        _ => throw new ArgumentOutOfRangeException(nameof(needs)),
    };

    // No answer changes a control whose thing does not exist in the firm, so it never decides.
    // One that is claimed not to apply does: another answer would bring it back.
    private static NeedsValue Single(string control, ControlValue value) =>
        new(value.Value, value.Reason == ValueReason.DoesNotExist ? [] : [control]);

    private static List<NeedsValue> Members(IReadOnlyList<Needs> members, Func<string, ControlValue> valueOf) =>
        [.. members.Select(member => Of(member, valueOf))];

    /// <summary>One decisive member settles it alone; without one, every member has its part in the value.</summary>
    private static NeedsValue Combine(List<NeedsValue> members, Truth decisive, Truth otherwise)
    {
        var deciding = members.FindAll(member => member.Value == decisive);
        if (deciding.Count > 0)
        {
            return new(decisive, ControlsOf(deciding));
        }

        var applicable = members.FindAll(member => member.Value != Truth.NotApplicable);
        var value = applicable.Count == 0 ? Truth.NotApplicable
            : applicable.Exists(member => member.Value == Truth.Unknown) ? Truth.Unknown
            : otherwise;
        return new(value, ControlsOf(members));
    }

    private static List<string> ControlsOf(List<NeedsValue> members) =>
        [.. members.SelectMany(member => member.Because).Distinct(StringComparer.Ordinal)];
}
