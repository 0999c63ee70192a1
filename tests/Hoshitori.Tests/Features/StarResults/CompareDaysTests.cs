using System.Net;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.StarResults;

public sealed class CompareDaysTests(Site site)
{
    [Fact]
    public async Task It_tells_what_was_gained_what_was_lost_and_why()
    {
        await using var own = await Answering.OwnSite();
        var owner = await own.NewOwner();
        await own.SayAll(owner);
        await own.Say(owner, "pc-register", ControlState.Absent);
        await own.KeepDays(owner, Answering.Today.AddDays(1));
        own.Clock.Advance(TimeSpan.FromDays(300));
        await own.Say(owner, "pc-register", ControlState.InPlace);
        var seen = await (await own.Join(owner, Role.Reader)).Visitor.Get(owner.At("/compare?from=2026-11-23&to=2027-09-19"));

        Assert.Contains("答えが変わった", Row(seen, "#gained", "3-1-1-1"), StringComparison.Ordinal);
        Assert.All(seen.All("section[aria-labelledby=lost] tbody tr"), row => Assert.Contains("期限が切れた", row.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(seen.All("section[aria-labelledby=lost] tbody tr"));
        Assert.Contains("2026年11月23日の記録", seen.One("table.counts").TextContent, StringComparison.Ordinal);
        Assert.Contains("今日の結果", seen.One("table.counts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_of_the_catalogue_and_new_facts_are_named_as_reasons()
    {
        await using var own = await Answering.OwnSite();
        var owner = await own.NewOwner();
        await own.SayAll(owner);
        await own.KeepDays(owner, Answering.Today.AddDays(1), ShowOwnTableTests.Revised(own.Catalogue, "2026-01-01", "3-1-1-1", "no-such-answer"));
        own.Clock.Advance(TimeSpan.FromDays(1));
        var seen = await (await own.Join(owner, Role.Reader)).Visitor.Get(owner.At("/compare?from=2026-11-23"));
        Assert.Contains("対策の本が改訂された", Row(seen, "#gained", "3-1-1-1"), StringComparison.Ordinal);
        Assert.Single(seen.All("section[aria-labelledby=gained] tbody tr"));
    }

    [Fact]
    public async Task The_same_day_twice_differs_in_nothing_and_days_come_in_order()
    {
        var owner = await site.NewOwner();
        await site.SayAll(owner);
        Assert.Equal("★3：0項目が進み、0項目が戻りました", (await owner.Visitor.Get(owner.At("/compare?from=2026-11-23&to=2026-11-23"))).Heading);
        var turned = await owner.Visitor.Get(owner.At("/compare?from=2026-11-23&to=2026-11-01"));
        Assert.Equal(["2026年11月1日", "2026年11月23日"], turned.All("table.counts tbody th").Select(day => day.TextContent));
    }

    [Fact]
    public async Task Staff_and_strangers_do_not_see_it()
    {
        var owner = await site.NewOwner();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.Join(owner, Role.Staff)).Visitor.Get(owner.At("/compare"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.NewOwner()).Visitor.Get(owner.At("/compare"))).Status);
    }

    private static string Row(Seen seen, string section, string criterion) =>
        Assert.Single(seen.All($"section[aria-labelledby={section[1..]}] tbody tr"), row => row.QuerySelector("th")!.TextContent == criterion).TextContent;
}
