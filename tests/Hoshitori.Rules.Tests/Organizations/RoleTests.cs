using Hoshitori.Rules.Organizations;

namespace Hoshitori.Rules.Tests.Organizations;

public sealed class RoleTests
{
    [Theory]
    [InlineData(Role.Reader, Right.Belong, Right.Read)]
    [InlineData(Role.Staff, Right.Belong)]
    [InlineData(Role.Member, Right.Belong, Right.Read, Right.Answer)]
    [InlineData(Role.SecurityLead, Right.Belong, Right.Read, Right.Answer, Right.Lead)]
    [InlineData(Role.Owner, Right.Belong, Right.Read, Right.Answer, Right.Lead, Right.Own)]
    public void Each_role_has_these_rights_and_no_others(Role role, params Right[] rights) =>
        Assert.Equal(rights, Enum.GetValues<Right>().Where(right => role.Has(right)));

    [Fact]
    public void A_right_nobody_knows_is_refused() => Assert.False(Role.Owner.Has((Right)99));
}
