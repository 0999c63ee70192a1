using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Evaluations;

/// <summary>The value of one control for a firm on a day, and why where the state alone does not tell.</summary>
public readonly record struct ControlValue(Truth Value, ValueReason Reason = ValueReason.None)
{
    /// <summary>Judges what a firm says about a control; <paramref name="entry"/> is <c>null</c> when it says nothing.</summary>
    public static ControlValue Of(Control control, ControlEntry? entry, Profile profile, DateOnly date)
    {
        if (control.AppliesWhen.Excludes(profile))
        {
            return new(Truth.NotApplicable, ValueReason.DoesNotExist);
        }

        return entry?.State switch
        {
            null => new(Truth.Unknown, ValueReason.Unanswered),
            ControlState.Unknown => new(Truth.Unknown, ValueReason.DontKnow),
            ControlState.InPlace => control.Every is { } every ? Repeated(every, entry.Date, date) : new(Truth.True),
            ControlState.NotApplicable => string.IsNullOrWhiteSpace(entry.Reason)
                ? new(Truth.Unknown, ValueReason.NoReason)
                : new(Truth.NotApplicable),
            _ => new(Truth.False),
        };
    }

    private static ControlValue Repeated(Period every, DateOnly? done, DateOnly date)
    {
        if (done is not { } day)
        {
            return new(Truth.Unknown, ValueReason.Undated);
        }

        if (day > date)
        {
            return new(Truth.Unknown, ValueReason.Later);
        }

        return Lapse.LastDay(day, every) < date ? new(Truth.False, ValueReason.Lapsed) : new(Truth.True);
    }
}
