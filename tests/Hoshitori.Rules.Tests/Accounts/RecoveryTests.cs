using Hoshitori.Rules.Accounts;

namespace Hoshitori.Rules.Tests.Accounts;

public sealed class RecoveryTests
{
    private static readonly DateTime Start = new(2026, 11, 23, 3, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(true, 0, RecoveryStep.Start)]
    [InlineData(true, (7 * 24) - 1, RecoveryStep.Start)]
    [InlineData(true, 7 * 24, RecoveryStep.Ask)]
    [InlineData(false, 0, RecoveryStep.Ask)]
    public void It_takes_another_owner_within_a_week(bool isOther, int hours, RecoveryStep step) =>
        Assert.Equal(step, Recovery.Next(isOther, Start, Start.AddHours(hours)));

    [Theory]
    [InlineData(0, RecoveryState.Waiting)]
    [InlineData((24 * 60) - 1, RecoveryState.Waiting)]
    [InlineData(24 * 60, RecoveryState.Open)]
    [InlineData((8 * 24 * 60) - 1, RecoveryState.Open)]
    [InlineData(8 * 24 * 60, RecoveryState.Over)]
    public void After_a_day_it_is_open_for_a_week(int minutes, RecoveryState state) =>
        Assert.Equal(state, Recovery.StateOf(Start, Start.AddDays(-30), Start.AddMinutes(minutes)));

    [Fact]
    public void Who_signs_in_has_lost_nothing()
    {
        Assert.Equal(RecoveryState.Over, Recovery.StateOf(Start, Start, Start.AddHours(30)));
        Assert.Equal(RecoveryState.Open, Recovery.StateOf(Start, Start.AddTicks(-1), Start.AddHours(30)));
        Assert.Equal(RecoveryState.Open, Recovery.StateOf(Start, null, Start.AddHours(30)));
    }
}
