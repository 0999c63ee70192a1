using System.Net;
using Hoshitori.Features.Members.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Members;

public sealed class ListMembersApiTests(Site site)
{
    [Fact]
    public async Task Members_come_in_parts_and_addresses_only_to_those_who_lead()
    {
        var owner = await site.NewOwner();
        await site.Join(owner, Role.Member);
        await site.Join(owner, Role.Reader);
        await site.Join(owner, Role.Staff, MembershipState.Accepted);
        await site.Join(owner, Role.Staff, MembershipState.Removed);
        using var leader = await Caller.Of(site, owner);
        using var reader = await Caller.Of(site, owner, TokenScope.Read);
        var members = await leader.All("members");
        Assert.Equal(["member", "owner", "reader"], members.Select(member => member["role"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.All(members, member => Assert.EndsWith("@example.test", member["address"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.All(await reader.All("members"), member => Assert.Null(member["address"]));
        Assert.Equal(["staff"], (await leader.All("members?waiting=true")).Select(member => member["role"]!.GetValue<string>()));
        (await reader.Get("members?waiting=true")).Is(HttpStatusCode.Forbidden);
    }
}

public sealed class ListInvitationsTests(Site site)
{
    [Fact]
    public async Task Only_open_invitations_are_there()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner);
        foreach (var name in new[] { "a", "b", "c" })
        {
            (await program.Post("invitations", $$"""{"address":"{{name}}@example.test","role":"member"}""")).Is(HttpStatusCode.OK);
        }

        var open = await program.All("invitations");
        Assert.Equal(["a@example.test", "b@example.test", "c@example.test"], open.Select(invitation => invitation["address"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        await program.Delete("invitations/" + open[0]["id"]);
        Assert.Equal(2, (await program.All("invitations")).Count);
    }

    [Fact]
    public async Task It_needs_the_right_to_lead()
    {
        using var program = await Caller.Of(site, await site.NewOwner(), TokenScope.Answer);
        (await program.Get("invitations")).Is(HttpStatusCode.Forbidden);
    }
}

public sealed class InviteMemberApiTests(Site site)
{
    [Fact]
    public async Task Somebody_is_invited_in_the_name_of_the_owner_who_made_the_token()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner);
        var invited = await program.Post("invitations", """{"address":" ＮＥＵ@Example.TEST ","role":"staff"}""");
        invited.Is(HttpStatusCode.OK);
        Assert.Equal(("neu@example.test", "staff", "1"), (invited.Say("address"), invited.Say("role"), invited.Say("sends")));
        Assert.Contains("見本 太郎さんが", Assert.Single(await Invitations.MailsTo(site, owner, "neu@example.test")).Body, StringComparison.Ordinal);
        var row = await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<Invitation>().SingleAsync());
        Assert.Equal((owner.PersonId, Role.Staff), (row.InvitedBy, row.Role));
    }

    [Theory]
    [InlineData("nobody", "member", "address")]
    [InlineData("neu@example.test", "owner", "role")]
    [InlineData("neu@example.test", "security-lead", "role")]
    public async Task What_does_not_fit_is_named(string address, string role, string field)
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner);
        var refused = await program.Post("invitations", $$"""{"address":"{{address}}","role":"{{role}}"}""");
        refused.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal([field], refused.Fields);
        Assert.Empty(await Invitations.MailsTo(site, owner, address));
    }

    [Fact]
    public async Task It_needs_the_right_to_lead()
    {
        using var program = await Caller.Of(site, await site.NewOwner(), TokenScope.Answer);
        (await program.Post("invitations", """{"address":"neu@example.test","role":"staff"}""")).Is(HttpStatusCode.Forbidden);
    }
}

public sealed class ResendInvitationApiTests(Site site)
{
    [Fact]
    public async Task It_goes_out_four_times_and_no_more()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner);
        var id = (await program.Post("invitations", """{"address":"neu@example.test","role":"staff"}""")).Say("id");
        for (var sends = 2; sends <= 4; sends++)
        {
            var again = await program.Post($"invitations/{id}/resend");
            again.Is(HttpStatusCode.OK);
            Assert.Equal(sends, again.Json["sends"]!.GetValue<int>());
        }

        (await program.Post($"invitations/{id}/resend")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(4, (await Invitations.MailsTo(site, owner, "neu@example.test")).Count);
    }

    [Fact]
    public async Task One_of_an_owner_or_of_somebody_else_is_out_of_reach()
    {
        var owner = await site.NewOwner();
        await Invitations.Send(owner, "boss@example.test", "owner");
        var id = await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<Invitation>().Select(row => row.Id).SingleAsync());
        using var program = await Caller.Of(site, owner);
        (await program.Post($"invitations/{id}/resend")).Is(HttpStatusCode.Forbidden);
        using var foreign = await Caller.Of(site, await site.NewOwner());
        (await foreign.Post($"invitations/{id}/resend")).Is(HttpStatusCode.NotFound);
    }
}

public sealed class WithdrawInvitationApiTests(Site site)
{
    [Fact]
    public async Task It_is_gone_after_and_cannot_be_withdrawn_twice()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner);
        var id = (await program.Post("invitations", """{"address":"neu@example.test","role":"staff"}""")).Say("id");
        using var answering = await Caller.Of(site, owner, TokenScope.Answer);
        (await answering.Delete("invitations/" + id)).Is(HttpStatusCode.Forbidden);
        (await program.Delete("invitations/" + id)).Is(HttpStatusCode.OK);
        (await program.Delete("invitations/" + id)).Is(HttpStatusCode.NotFound);
    }
}

public sealed class ConfirmMemberApiTests(Site site)
{
    [Fact]
    public async Task Who_accepted_is_let_in_once_and_nobody_above_a_member()
    {
        var owner = await site.NewOwner();
        var guest = await site.Join(owner, Role.Staff, MembershipState.Accepted);
        var boss = await site.Join(owner, Role.Owner, MembershipState.Accepted);
        using var program = await Caller.Of(site, owner);
        var confirmed = await program.Post($"members/{guest.PersonId}/confirm");
        confirmed.Is(HttpStatusCode.OK);
        Assert.Equal("staff", confirmed.Say("role"));
        (await program.Post($"members/{guest.PersonId}/confirm")).Is(HttpStatusCode.NotFound);
        (await program.Post($"members/{boss.PersonId}/confirm")).Is(HttpStatusCode.Forbidden);
        using var answering = await Caller.Of(site, owner, TokenScope.Answer);
        (await answering.Post($"members/{guest.PersonId}/confirm")).Is(HttpStatusCode.Forbidden);
    }
}

public sealed class RemoveMemberApiTests(Site site)
{
    [Fact]
    public async Task A_program_turns_away_who_waits_and_removes_no_member()
    {
        var owner = await site.NewOwner();
        var guest = await site.Join(owner, Role.Staff, MembershipState.Accepted);
        var member = await site.Join(owner, Role.Staff);
        using var program = await Caller.Of(site, owner);
        (await program.Delete("members/" + guest.PersonId)).Is(HttpStatusCode.OK);
        (await program.Delete("members/" + guest.PersonId)).Is(HttpStatusCode.NotFound);
        (await program.Delete("members/" + member.PersonId)).Is(HttpStatusCode.Forbidden);
        using var answering = await Caller.Of(site, owner, TokenScope.Answer);
        (await answering.Delete("members/" + guest.PersonId)).Is(HttpStatusCode.Forbidden);
    }
}
