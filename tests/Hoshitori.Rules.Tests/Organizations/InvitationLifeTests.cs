using Hoshitori.Rules.Organizations;

namespace Hoshitori.Rules.Tests.Organizations;

public sealed class InvitationLifeTests
{
    private static readonly DateTime Expires = new(2026, 11, 30, 3, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void It_lasts_seven_days() => Assert.Equal(7, InvitationLife.Whole.TotalDays);

    [Theory]
    [InlineData(-1, InvitationState.Open)]
    [InlineData(0, InvitationState.Expired)]
    [InlineData(1, InvitationState.Expired)]
    public void It_is_open_until_the_moment_it_expires(int seconds, InvitationState state) =>
        Assert.Equal(state, InvitationLife.StateOf(Expires, null, null, Expires.AddSeconds(seconds)));

    [Fact]
    public void Used_says_more_than_withdrawn_and_both_more_than_expired()
    {
        Assert.Equal(InvitationState.Used, InvitationLife.StateOf(Expires, Expires, Expires, Expires.AddDays(1)));
        Assert.Equal(InvitationState.Withdrawn, InvitationLife.StateOf(Expires, null, Expires, Expires.AddDays(1)));
    }
}
