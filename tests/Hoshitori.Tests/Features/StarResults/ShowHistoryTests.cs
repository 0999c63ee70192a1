using System.Net;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.StarResults;

public sealed class ShowHistoryTests(Site site)
{
    [Fact]
    public async Task Every_statement_is_there_once_newest_first_page_by_page()
    {
        var owner = await site.NewOwner();
        await site.SayAll(owner);
        var count = 0;
        string? address = owner.At("/history");
        var moments = new List<string>();
        while (address is not null)
        {
            var page = await owner.Visitor.Get(address);
            Assert.InRange(page.All("ol.lines > li").Length, 1, 50);
            count += page.All("ol.lines > li").Length;
            moments.AddRange(page.All("ol.lines > li a").Select(link => link.GetAttribute("href")!));
            address = page.All("a[rel=next]").SingleOrDefault()?.GetAttribute("href");
        }

        // Two profiles, and one line per control.
        Assert.Equal(moments.Distinct().Count() + 2, count);
    }

    [Fact]
    public async Task Names_are_told_of_people_of_the_organisation_only()
    {
        var owner = await site.NewOwner();
        var stranger = await site.NewOwner();
        await site.Say(owner, "pc-register", ControlState.InPlace);
        await site.Say(stranger with { OrganizationId = owner.OrganizationId, ScopeId = owner.ScopeId }, "pc-register", ControlState.Absent);
        var lines = (await owner.Visitor.Get(owner.At("/history"))).All("ol.lines > li");
        Assert.Contains("以前のメンバー", lines[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("見本 太郎さん", lines[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_course_is_drawn_with_its_numbers_beside_it()
    {
        await using var own = await Answering.OwnSite();
        var owner = await own.NewOwner();
        await own.Say(owner, "pc-register", ControlState.Absent);
        own.Clock.Advance(TimeSpan.FromDays(1));
        await own.SayAll(owner);
        own.Clock.Advance(TimeSpan.FromDays(1));
        await own.KeepDays(owner, Answering.Today.AddDays(2));
        var seen = await (await own.Join(owner, Role.Reader)).Visitor.Get(owner.At("/history"));
        Assert.Equal(["2026年11月24日", "2026年11月23日"], seen.All(".beside tbody th").Select(day => day.TextContent));
        Assert.Equal("0", seen.All(".beside tbody tr")[1].QuerySelectorAll("td")[0].TextContent);
        Assert.Contains("0から2026年11月24日の", seen.One("svg.course").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.NotEmpty(seen.All("svg.course rect"));
    }

    [Fact]
    public async Task A_new_scope_says_that_nothing_is_kept_yet()
    {
        var owner = await site.NewOwner();
        Assert.Contains("まだ記録がありません", (await owner.Visitor.Get(owner.At("/history?before=x"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_and_strangers_do_not_see_it()
    {
        var owner = await site.NewOwner();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.Join(owner, Role.Staff)).Visitor.Get(owner.At("/history"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.NewOwner()).Visitor.Get(owner.At("/history"))).Status);
    }
}
