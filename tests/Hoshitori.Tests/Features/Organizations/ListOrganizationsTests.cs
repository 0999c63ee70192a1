using System.Net;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Organizations;

public sealed class ListOrganizationsTests(Site site)
{
    [Fact]
    public async Task Somebody_without_one_is_told_how_to_begin()
    {
        var (_, visitor) = await site.NewPerson();
        var seen = await visitor.Get("/organizations");
        Assert.Contains("まだ組織がありません", seen.Text, StringComparison.Ordinal);
        Assert.Equal("/organizations/new", seen.One("main a.button").GetAttribute("href"));
    }

    [Fact]
    public async Task Each_organisation_of_mine_is_one_click_away_and_no_other_is_named()
    {
        var (mine, other) = (await site.NewOwner("さくら商店"), await site.NewOwner("うめ商店"));
        var seen = await mine.Visitor.Get("/organizations");
        Assert.Equal($"/o/{mine.Code}", seen.One("main a.card").GetAttribute("href"));
        Assert.Contains("経営者", seen.One("main a.card").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("うめ商店", (await other.Visitor.Get("/organizations")).One("h1").TextContent + seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_invitation_is_shown_as_waiting_and_opens_nothing()
    {
        var waiting = await site.Join(await site.NewOwner("まつ商店"), Role.Member, MembershipState.Accepted);
        var seen = await waiting.Visitor.Get("/organizations");
        Assert.Contains("まつ商店", seen.Text, StringComparison.Ordinal);
        Assert.Empty(seen.All("main a.card"));
    }

    [Fact]
    public async Task Nobody_signed_in_is_led_to_the_door()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Get("/organizations");
        Assert.Equal((HttpStatusCode.SeeOther, "/sign-in?return=%2Forganizations"), (seen.Status, seen.Response.Headers.Location!.OriginalString));
    }
}
