using System.Net;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Members;

public sealed class RemoveMemberTests(Site site)
{
    [Fact]
    public async Task A_member_removed_while_working_is_out_at_the_next_request()
    {
        var owner = await site.NewOwner();
        var lead = await site.Join(owner, Role.SecurityLead);
        var open = await lead.Visitor.Get(lead.At("/facts"));
        Assert.Equal(HttpStatusCode.Redirect, (await Invitations.Press(owner, lead.PersonId, "remove")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Visitor.Submit(open, "main form", ("u.servers", "no"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Visitor.Get(lead.At("/members"))).Status);
        Assert.Equal(1, (await TotalsOf.Organization(site, owner.OrganizationId)).Members);
    }

    [Fact]
    public async Task The_last_owner_cannot_be_removed()
    {
        var owner = await site.NewOwner();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Invitations.Press(owner, owner.PersonId, "remove")).Status);
    }

    [Theory]
    [InlineData(Role.Owner, HttpStatusCode.Redirect)]
    [InlineData(Role.SecurityLead, HttpStatusCode.Forbidden)]
    [InlineData(Role.Member, HttpStatusCode.Forbidden)]
    [InlineData(Role.Staff, HttpStatusCode.Forbidden)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    public async Task Only_owners_remove_members(Role role, HttpStatusCode status)
    {
        var owner = await site.NewOwner();
        var (member, other) = (await site.Join(owner, role), await site.Join(owner, Role.Reader));
        Assert.Equal(status, await PermissionTable.Try(member.Visitor, HttpMethod.Post, member.At($"/members/{other.PersonId}/remove")));
    }

    [Theory]
    [InlineData(Role.Owner, Role.Owner, HttpStatusCode.Redirect)]
    [InlineData(Role.SecurityLead, Role.Member, HttpStatusCode.Redirect)]
    [InlineData(Role.SecurityLead, Role.Owner, HttpStatusCode.Forbidden)]
    [InlineData(Role.Reader, Role.Reader, HttpStatusCode.Forbidden)]
    public async Task Who_may_confirm_may_turn_away(Role role, Role waiting, HttpStatusCode status)
    {
        var owner = await site.NewOwner();
        var (member, newcomer) = (await site.Join(owner, role), await site.Join(owner, waiting, MembershipState.Accepted));
        Assert.Equal(status, await PermissionTable.Try(member.Visitor, HttpMethod.Post, member.At($"/members/{newcomer.PersonId}/remove")));
    }
}
