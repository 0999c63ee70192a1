using System.Net;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Members;

public sealed class ConfirmMemberTests(Site site)
{
    [Fact]
    public async Task From_the_next_request_on_the_role_of_the_invitation_counts()
    {
        var owner = await site.NewOwner();
        var (guest, link) = await Invitations.Guest(site, owner, "security-lead");
        await Invitations.Accept(guest, link);
        Assert.Equal(HttpStatusCode.Redirect, (await Invitations.Press(owner, guest.PersonId, "confirm")).Status);
        Assert.Equal("セキュリティ責任者", (await guest.Visitor.Get(guest.At("/log"))).One(".whose .tag").TextContent);
        Assert.Equal(2, (await TotalsOf.Organization(site, owner.OrganizationId)).Members);
    }

    [Theory]
    [InlineData(Role.Owner, Role.Owner, HttpStatusCode.Redirect)]
    [InlineData(Role.SecurityLead, Role.Member, HttpStatusCode.Redirect)]
    [InlineData(Role.SecurityLead, Role.SecurityLead, HttpStatusCode.Forbidden)]
    [InlineData(Role.SecurityLead, Role.Owner, HttpStatusCode.Forbidden)]
    [InlineData(Role.Member, Role.Reader, HttpStatusCode.Forbidden)]
    [InlineData(Role.Staff, Role.Reader, HttpStatusCode.Forbidden)]
    [InlineData(Role.Reader, Role.Reader, HttpStatusCode.Forbidden)]
    public async Task Who_may_give_the_role_may_confirm_it(Role role, Role waiting, HttpStatusCode status)
    {
        var owner = await site.NewOwner();
        var (member, newcomer) = (await site.Join(owner, role), await site.Join(owner, waiting, MembershipState.Accepted));
        Assert.Equal(status, await PermissionTable.Try(member.Visitor, HttpMethod.Post, member.At($"/members/{newcomer.PersonId}/confirm")));
    }

    [Fact]
    public async Task Nobody_confirms_themselves_or_anybody_of_another_organisation()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        var newcomer = await site.Join(theirs, Role.Owner, MembershipState.Accepted);
        Assert.Equal(HttpStatusCode.NotFound, await PermissionTable.Try(newcomer.Visitor, HttpMethod.Post, newcomer.At($"/members/{newcomer.PersonId}/confirm")));
        Assert.Equal(HttpStatusCode.NotFound, await PermissionTable.Try(ours.Visitor, HttpMethod.Post, ours.At($"/members/{newcomer.PersonId}/confirm")));
        Assert.Equal(HttpStatusCode.NotFound, await PermissionTable.Try(theirs.Visitor, HttpMethod.Post, theirs.At($"/members/{theirs.PersonId}/confirm")));
    }
}
