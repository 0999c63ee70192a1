using System.Net;
using Hoshitori.Features.Members.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Members;

public sealed class WithdrawInvitationTests(Site site)
{
    [Fact]
    public async Task The_link_stops_working_at_once_also_in_a_page_left_open()
    {
        var owner = await site.NewOwner();
        var (guest, link) = await Invitations.Guest(site, owner);
        var open = await guest.Visitor.Get(link);
        Assert.Equal(HttpStatusCode.Redirect, (await Invitations.Press(owner, await Only(owner), "withdraw")).Status);

        var refused = await guest.Visitor.Submit(open, "main form");
        Assert.Equal((HttpStatusCode.Gone, "この招待は、取り消されました"), (refused.Status, refused.Heading));
        Assert.Empty((await owner.Visitor.Get(owner.At("/members"))).All("form[action$='/confirm'], form[action$='/withdraw']"));
    }

    [Theory]
    [InlineData(Role.Owner, HttpStatusCode.Redirect)]
    [InlineData(Role.SecurityLead, HttpStatusCode.Redirect)]
    [InlineData(Role.Member, HttpStatusCode.Forbidden)]
    [InlineData(Role.Staff, HttpStatusCode.Forbidden)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    public async Task Owners_and_leads_withdraw(Role role, HttpStatusCode status)
    {
        var owner = await site.NewOwner();
        await Invitations.Guest(site, owner);
        var member = await site.Join(owner, role);
        Assert.Equal(status, await PermissionTable.Try(member.Visitor, HttpMethod.Post, member.At($"/members/invitations/{await Only(owner)}/withdraw")));
    }

    private Task<Guid> Only(Member owner) => site.Look(owner.OrganizationId, services =>
        services.GetRequiredService<HoshitoriDb>().Set<Invitation>().Select(invitation => invitation.Id).SingleAsync());
}
