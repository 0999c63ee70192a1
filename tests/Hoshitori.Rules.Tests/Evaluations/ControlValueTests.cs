using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Evaluations;

public sealed class ControlValueTests
{
    [Theory]
    [InlineData(ControlState.InPlace, null, Truth.True, ValueReason.None)]
    [InlineData(ControlState.Partly, null, Truth.False, ValueReason.None)]
    [InlineData(ControlState.Absent, null, Truth.False, ValueReason.None)]
    [InlineData(ControlState.Unknown, null, Truth.Unknown, ValueReason.DontKnow)]
    [InlineData(ControlState.NotApplicable, "we have none", Truth.NotApplicable, ValueReason.None)]
    [InlineData(ControlState.NotApplicable, null, Truth.Unknown, ValueReason.NoReason)]
    [InlineData(ControlState.NotApplicable, "", Truth.Unknown, ValueReason.NoReason)]
    [InlineData(ControlState.NotApplicable, " \u3000", Truth.Unknown, ValueReason.NoReason)]
    public void A_state_has_a_value(ControlState state, string? reason, Truth value, ValueReason why)
    {
        var entry = Samples.Entry(state, reason: reason);

        Assert.Equal(new(value, why), ControlValue.Of(Samples.Control("c"), entry, Profile.Unknown, Samples.Today));
    }

    [Fact]
    public void No_entry_is_unknown_and_told_apart_from_a_dont_know() =>
        Assert.Equal(
            new(Truth.Unknown, ValueReason.Unanswered),
            ControlValue.Of(Samples.Control("c"), null, Profile.Unknown, Samples.Today));

    [Theory]
    [InlineData("P1Y", "2025-11-22", "2026-11-22", Truth.True, ValueReason.None)]
    [InlineData("P1Y", "2025-11-22", "2026-11-23", Truth.False, ValueReason.Lapsed)]
    [InlineData("P1Y", "2025-11-22", "2025-11-22", Truth.True, ValueReason.None)]
    [InlineData("P1Y", "2025-11-22", "2025-11-21", Truth.Unknown, ValueReason.Later)]
    [InlineData("P1Y", null, "2025-11-22", Truth.Unknown, ValueReason.Undated)]
    [InlineData("P1M", "2026-01-31", "2026-02-28", Truth.True, ValueReason.None)]
    [InlineData("P1M", "2026-01-31", "2026-03-01", Truth.False, ValueReason.Lapsed)]
    [InlineData("P1W", "2026-11-16", "2026-11-23", Truth.True, ValueReason.None)]
    [InlineData("P1W", "2026-11-15", "2026-11-23", Truth.False, ValueReason.Lapsed)]
    public void What_must_be_repeated_counts_for_its_period(string every, string? done, string date, Truth value, ValueReason why)
    {
        var control = Samples.Control("c", every);
        var day = Samples.Entry(ControlState.Absent, date).Date!.Value;

        Assert.Equal(new(value, why), ControlValue.Of(control, Samples.Entry(ControlState.InPlace, done), Profile.Unknown, day));
    }

    [Theory]
    [InlineData(ControlState.Partly, Truth.False)]
    [InlineData(ControlState.Absent, Truth.False)]
    [InlineData(ControlState.Unknown, Truth.Unknown)]
    public void A_date_says_nothing_about_what_is_not_in_place(ControlState state, Truth value) =>
        Assert.Equal(
            value,
            ControlValue.Of(Samples.Control("c", "P1Y"), Samples.Entry(state, "2020-01-01"), Profile.Unknown, Samples.Today).Value);

    [Fact]
    public void What_need_not_be_repeated_counts_with_any_date_or_none() =>
        Assert.All(["2001-01-01", "2100-01-01", null], date => Assert.Equal(
            new(Truth.True),
            ControlValue.Of(Samples.Control("c"), Samples.Entry(ControlState.InPlace, date), Profile.Unknown, Samples.Today)));

    [Theory]
    [InlineData(true, Truth.False, ValueReason.None)]
    [InlineData(false, Truth.NotApplicable, ValueReason.DoesNotExist)]
    [InlineData(null, Truth.False, ValueReason.None)]
    public void What_does_not_exist_is_not_applicable_whatever_was_recorded(bool? uses, Truth value, ValueReason why)
    {
        var control = Samples.Control("c", appliesWhen: Samples.Uses("servers"));
        var profile = uses is { } used ? Samples.Profile(null, ("servers", used)) : Profile.Unknown;

        Assert.Equal(new(value, why), ControlValue.Of(control, Samples.Entry(ControlState.Absent), profile, Samples.Today));
    }
}
