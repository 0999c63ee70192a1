using System.Net;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Keeps;

public sealed class ContinueKeptTests(Site site)
{
    [Fact]
    public async Task A_visitor_is_shown_the_door_and_brought_back()
    {
        using var visitor = site.NewVisitor();
        await site.KeepSheet(visitor);
        var seen = await visitor.Get("/keep/continue");
        Assert.Equal("/sign-in?return=%2Fkeep%2Fcontinue", seen.Response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Who_leads_one_organisation_goes_straight_to_the_preview()
    {
        var owner = await site.NewOwner();
        await site.KeepSheet(owner.Visitor);
        Assert.Equal(owner.At("/keep"), (await owner.Visitor.Get("/keep/continue")).Response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Who_leads_none_is_offered_a_new_one()
    {
        var member = await site.Join(await site.NewOwner(), Role.Member);
        await site.KeepSheet(member.Visitor);
        var page = await member.Visitor.Get("/keep/continue");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.All(".cards .card"));
        Assert.StartsWith("/organizations/new", page.One("main .button").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_person_in_another_browser_finds_nothing()
    {
        using var visitor = site.NewVisitor();
        await site.KeepSheet(visitor);
        var owner = await site.NewOwner();
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.Get("/keep/continue")).Status);
    }
}
