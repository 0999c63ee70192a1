using System.Net;
using Hoshitori.Features.Members.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Members;

public sealed class ResendInvitationTests(Site site)
{
    [Fact]
    public async Task A_new_link_is_sent_and_the_old_one_stops_working()
    {
        var owner = await site.NewOwner();
        var (guest, old) = await Invitations.Guest(site, owner);
        Assert.Equal(HttpStatusCode.Redirect, (await Invitations.Press(owner, await Only(owner), "resend")).Status);
        var fresh = await Invitations.LinkTo(site, owner, $"p{guest.PersonId:N}@example.test", except: old);
        Assert.NotEqual(old, fresh);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Visitor.Get(old)).Status);
        Assert.Equal(HttpStatusCode.OK, (await guest.Visitor.Get(fresh)).Status);
    }

    [Fact]
    public async Task Nobody_is_pestered_with_more_than_four_mails()
    {
        var owner = await site.NewOwner();
        var (guest, _) = await Invitations.Guest(site, owner);
        var page = await owner.Visitor.Get(owner.At("/members"));
        var form = $"form[action$='/{await Only(owner)}/resend']";
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await owner.Visitor.Submit(page, form)).Status);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.Visitor.Submit(page, form)).Status);
        Assert.Equal(4, (await Invitations.MailsTo(site, owner, $"p{guest.PersonId:N}@example.test")).Count);
        Assert.Empty((await owner.Visitor.Get(owner.At("/members"))).All(form));
    }

    [Fact]
    public async Task A_lead_cannot_send_an_owners_invitation_again()
    {
        var owner = await site.NewOwner();
        var lead = await site.Join(owner, Role.SecurityLead);
        await Invitations.Guest(site, owner, "owner");
        Assert.Equal(HttpStatusCode.Forbidden, await PermissionTable.Try(lead.Visitor, HttpMethod.Post, lead.At($"/members/invitations/{await Only(owner)}/resend")));
    }

    [Theory]
    [InlineData(Role.Owner, HttpStatusCode.Redirect)]
    [InlineData(Role.SecurityLead, HttpStatusCode.Redirect)]
    [InlineData(Role.Member, HttpStatusCode.Forbidden)]
    [InlineData(Role.Staff, HttpStatusCode.Forbidden)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    public async Task Owners_and_leads_send_again(Role role, HttpStatusCode status)
    {
        var owner = await site.NewOwner();
        await Invitations.Guest(site, owner);
        var member = await site.Join(owner, role);
        Assert.Equal(status, await PermissionTable.Try(member.Visitor, HttpMethod.Post, member.At($"/members/invitations/{await Only(owner)}/resend")));
    }

    [Fact]
    public async Task The_invitation_of_another_organisation_is_not_found()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        await Invitations.Guest(site, theirs);
        Assert.Equal(HttpStatusCode.NotFound, await PermissionTable.Try(ours.Visitor, HttpMethod.Post, ours.At($"/members/invitations/{await Only(theirs)}/resend")));
    }

    private Task<Guid> Only(Member owner) => site.Look(owner.OrganizationId, services =>
        services.GetRequiredService<HoshitoriDb>().Set<Invitation>().Select(invitation => invitation.Id).SingleAsync());
}
