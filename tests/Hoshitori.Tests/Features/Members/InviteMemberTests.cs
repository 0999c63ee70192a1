using System.Net;
using Hoshitori.Features.Members.Data;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Members;

public sealed class InviteMemberTests(Site site)
{
    [Fact]
    public async Task A_mail_goes_out_with_a_link_of_which_only_the_hash_is_kept()
    {
        var owner = await site.NewOwner("http://evil.test/の 商店");
        Assert.Equal(HttpStatusCode.Redirect, (await Invitations.Send(owner, " ＮＥＵ@Example.TEST ", "staff")).Status);
        var mail = Assert.Single(await Invitations.MailsTo(site, owner, "neu@example.test"));
        var link = await Invitations.LinkTo(site, owner, "neu@example.test");
        Assert.Contains("http://localhost:" + site.Address.Port + link, mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.test", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("商店", mail.Subject, StringComparison.Ordinal);

        var (invitation, line) = await site.Look(owner.OrganizationId, async services => (
            await services.GetRequiredService<HoshitoriDb>().Set<Invitation>().SingleAsync(),
            await services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().OrderBy(entry => entry.Sequence).LastAsync()));
        Assert.Equal((Role.Staff, "neu@example.test", 1), (invitation.Role, invitation.Address, invitation.Sends));
        Assert.Equal(site.Clock.GetUtcNow().UtcDateTime.AddDays(7), invitation.ExpiresAt);
        Assert.Equal(32, invitation.TokenHash.Length);
        Assert.Equal(64, link["/invitations/".Length..].Length);
        Assert.Equal("members.invite", line.Action);
        Assert.DoesNotContain("neu@", line.Detail + line.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody", "member", "メールアドレスを")]
    [InlineData("a@b.test, c@d.test", "member", "メールアドレスを")]
    [InlineData("ä@example.test", "member", "メールアドレスを")]
    [InlineData("ok@example.test", "captain", "役割だけ")]
    public async Task What_does_not_fit_is_named_and_stays(string address, string role, string said)
    {
        var owner = await site.NewOwner();
        var answer = await Invitations.Send(owner, address, role);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(said, answer.One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(address, answer.One("#address").GetAttribute("value"));
        Assert.Empty(await Invitations.MailsTo(site, owner, address));
    }

    [Fact]
    public async Task Nobody_is_invited_twice_or_while_being_a_member()
    {
        var owner = await site.NewOwner();
        var member = await site.Join(owner, Role.Reader);
        await Invitations.Send(owner, "neu@example.test");
        Assert.Contains("もう招待を送って", (await Invitations.Send(owner, "NEU@example.test")).One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("もうメンバー", (await Invitations.Send(owner, $"P{member.PersonId:N}@example.test")).One("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("security-lead")]
    public async Task A_lead_invites_only_below_their_own_role(string role)
    {
        var lead = await site.Join(await site.NewOwner(), Role.SecurityLead);
        Assert.Equal(["member", "staff", "reader"], (await lead.Visitor.Get(lead.At("/members"))).All("#role option").Select(option => option.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Invitations.Send(lead, "neu@example.test", role)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Invitations.Send(lead, "neu@example.test", "staff")).Status);
    }

    [Fact]
    public async Task Owners_and_leads_invite() =>
        Assert.Equal([Role.SecurityLead, Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Post, "/members/invitations"));
}
