using Hoshitori.Rules.Organizations;

namespace Hoshitori.Rules.Tests.Organizations;

public sealed class GrantingTests
{
    [Theory]
    [InlineData(Role.Owner, new[] { Role.Reader, Role.Staff, Role.Member, Role.SecurityLead, Role.Owner })]
    [InlineData(Role.SecurityLead, new[] { Role.Reader, Role.Staff, Role.Member })]
    [InlineData(Role.Member, new Role[0])]
    [InlineData(Role.Staff, new Role[0])]
    [InlineData(Role.Reader, new Role[0])]
    public void A_role_gives_only_those_below_it(Role granter, Role[] granted) =>
        Assert.Equal(granted, Enum.GetValues<Role>().Where(role => granter.MayGrant(role)));

    [Fact]
    public void A_role_nobody_knows_gives_nothing() => Assert.False(((Role)99).MayGrant(Role.Reader));

    [Theory]
    [InlineData(1, Role.Owner, null, true)]
    [InlineData(1, Role.Owner, Role.Reader, true)]
    [InlineData(1, Role.Owner, Role.Owner, false)]
    [InlineData(2, Role.Owner, null, false)]
    [InlineData(1, Role.SecurityLead, null, false)]
    [InlineData(0, Role.Owner, null, true)]
    public void The_last_owner_cannot_go(int owners, Role before, Role? after, bool loses) =>
        Assert.Equal(loses, Granting.LosesLastOwner(owners, before, after));
}
