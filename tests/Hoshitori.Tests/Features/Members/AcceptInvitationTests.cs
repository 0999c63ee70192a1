using System.Net;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Members;

public sealed class AcceptInvitationTests(Site site)
{
    [Fact]
    public async Task Accepting_gives_no_right_until_somebody_confirms()
    {
        var owner = await site.NewOwner("さくら商店");
        var (guest, link) = await Invitations.Guest(site, owner);
        var seen = await guest.Visitor.Get(link);
        Assert.Contains("「さくら商店」に招いています", seen.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Visitor.Get(guest.At("/members"))).Status);

        Assert.Equal("/organizations", (await guest.Visitor.Submit(seen, "main form")).Response.Headers.Location!.OriginalString);
        foreach (var room in new[] { "", "/members", "/facts", "/settings", "/log", "/scopes", "/consent" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await guest.Visitor.Get(guest.At(room))).Status);
        }

        Assert.Equal(1, (await TotalsOf.Organization(site, owner.OrganizationId)).Members);
        Assert.Contains("受けました", (await Invitations.MailsTo(site, owner, $"p{owner.PersonId:N}@example.test"))[^1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opened_by_somebody_else_nothing_happens_and_the_page_says_what_to_do()
    {
        var owner = await site.NewOwner("さくら商店");
        var (guest, link) = await Invitations.Guest(site, owner);
        var (_, other) = await site.NewPerson();
        var seen = await other.Get(link);
        Assert.Equal((HttpStatusCode.Forbidden, "この招待は、別のメールアドレスあてです"), (seen.Status, seen.Heading));
        Assert.DoesNotContain("さくら商店", seen.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain($"p{guest.PersonId:N}@", seen.Text, StringComparison.Ordinal);
        Assert.Contains("招待が届いたアドレスでサインインし直す", seen.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await other.Post(link, [("form-token", await PermissionTable.Token(other))])).Status);
        Assert.Equal(HttpStatusCode.OK, (await guest.Visitor.Get(link)).Status);
        Assert.Equal(1, await Memberships(owner));
    }

    [Fact]
    public async Task An_address_that_was_not_verified_is_somebody_elses()
    {
        var owner = await site.NewOwner();
        var (guest, link) = await Invitations.Guest(site, owner);
        await site.Change(null, async services =>
        {
            var person = await services.GetRequiredService<HoshitoriDb>().Users.SingleAsync(row => row.Id == guest.PersonId);
            person.EmailConfirmed = false;
        });
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.Visitor.Get(link)).Status);
    }

    [Fact]
    public async Task It_works_once()
    {
        var owner = await site.NewOwner();
        var (guest, link) = await Invitations.Guest(site, owner);
        var page = await guest.Visitor.Get(link);
        await guest.Visitor.Submit(page, "main form");
        var again = await guest.Visitor.Submit(page, "main form");
        Assert.Equal((HttpStatusCode.Gone, "この招待は、もう使われました"), (again.Status, again.Heading));
        Assert.Equal(2, await Memberships(owner));
    }

    [Fact]
    public async Task Pressed_twice_at_once_it_still_works_once()
    {
        var owner = await site.NewOwner();
        var (guest, link) = await Invitations.Guest(site, owner);
        var page = await guest.Visitor.Get(link);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => guest.Visitor.Submit(page, "main form")));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/invitations/abc")]
    [InlineData("/invitations/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/invitations/%E3%81%82")]
    public async Task A_made_up_link_finds_nothing(string link)
    {
        var (_, visitor) = await site.NewPerson();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post(link, [("form-token", await PermissionTable.Token(visitor))])).Status);
    }

    [Fact]
    public async Task The_organisations_id_without_the_secret_finds_nothing_and_leaves_nothing()
    {
        var owner = await site.NewOwner();
        var (_, link) = await Invitations.Guest(site, owner);
        var (_, visitor) = await site.NewPerson();
        var wrong = link[..^6] + "AAAAAA";
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(wrong)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post(wrong, [("form-token", await PermissionTable.Token(visitor))])).Status);
        Assert.Equal(1, await Memberships(owner));
    }

    [Fact]
    public async Task A_member_who_opens_one_is_told_so()
    {
        var owner = await site.NewOwner();
        var (guest, link) = await Invitations.Guest(site, owner);
        await Invitations.Accept(guest, link);
        await Invitations.Press(owner, guest.PersonId, "confirm");
        Assert.Equal((HttpStatusCode.OK, "もうメンバーです"), ((await guest.Visitor.Get(link)).Status, (await guest.Visitor.Get(link)).Heading));
    }

    [Fact]
    public async Task Somebody_removed_can_be_invited_again_with_another_role()
    {
        var owner = await site.NewOwner();
        var former = await site.Join(owner, Role.SecurityLead, MembershipState.Removed);
        await Invitations.Send(owner, $"p{former.PersonId:N}@example.test", "reader");
        await Invitations.Accept(former, await Invitations.LinkTo(site, owner, $"p{former.PersonId:N}@example.test"));
        await Invitations.Press(owner, former.PersonId, "confirm");
        Assert.Equal("閲覧者", (await former.Visitor.Get(former.At("/members"))).One(".whose .tag").TextContent);
    }

    [Fact]
    public async Task Nobody_signed_in_is_led_to_the_door_and_back()
    {
        var (_, link) = await Invitations.Guest(site, await site.NewOwner());
        using var nobody = site.NewVisitor();
        Assert.Equal("/sign-in?return=" + Uri.EscapeDataString(link), (await nobody.Get(link)).Response.Headers.Location!.OriginalString);
    }

    private Task<int> Memberships(Member owner) => site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<Membership>().CountAsync());
}

/// <summary>Moves the clock, so it has a site of its own.</summary>
public sealed class AcceptInvitationInTimeTests
{
    [Fact]
    public async Task After_seven_days_it_has_expired()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        var owner = await site.NewOwner();
        var (guest, link) = await Invitations.Guest(site, owner);
        site.Clock.Advance(TimeSpan.FromDays(7));
        var token = "";
        await site.Change(null, async services => token = await services.GetRequiredService<Sessions>().Start(guest.PersonId, SignInWay.Passkey, "test", default));
        using var later = site.NewVisitor();
        later.SetCookie("hoshitori", token);
        var seen = await later.Get(link);
        Assert.Equal((HttpStatusCode.Gone, "この招待は、期限が過ぎました"), (seen.Status, seen.Heading));
    }
}
