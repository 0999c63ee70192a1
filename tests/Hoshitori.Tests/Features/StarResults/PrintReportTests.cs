using System.Net;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.StarResults;

public sealed class PrintReportTests(Site site)
{
    [Theory]
    [InlineData(3, 81)]
    [InlineData(4, 153)]
    public async Task It_names_firm_scope_edition_revision_day_and_status_and_every_criterion(int star, int criteria)
    {
        var owner = await site.NewOwner("株式会社見本電設");
        await site.SayAll(owner);
        var seen = await owner.Visitor.Get(owner.At("/report?star=" + star));
        Assert.Equal(criteria, seen.All(".report-part tbody tr").Length);
        var head = seen.One(".report-head").TextContent;
        Assert.All(["株式会社見本電設", "全社", "2026年11月23日", site.Catalogue.EditionOf(3)!.Title.Ja, site.Catalogue.Revision, "自己診断"],
            part => Assert.Contains(part, head, StringComparison.Ordinal));
        Assert.NotEmpty(seen.All(".because li"));
    }

    [Fact]
    public async Task A_past_day_prints_what_was_kept()
    {
        await using var own = await Answering.OwnSite();
        var owner = await own.NewOwner();
        await own.SayAll(owner);
        await own.KeepDays(owner, Answering.Today.AddDays(1), ShowOwnTableTests.Revised(own.Catalogue, "2026-01-01", "3-1-1-1", "no-such-answer"));
        own.Clock.Advance(TimeSpan.FromDays(1));
        var seen = await (await own.Join(owner, Role.Reader)).Visitor.Get(owner.At("/report?date=2026-11-23"));
        Assert.Contains("2026-01-01 改訂", seen.One(".report-head").TextContent, StringComparison.Ordinal);
        Assert.Contains("わからない", Assert.Single(seen.All(".report-part tbody tr"), row => row.QuerySelector("th")!.TextContent == "3-1-1-1").QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_and_strangers_do_not_see_it()
    {
        var owner = await site.NewOwner();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.Join(owner, Role.Staff)).Visitor.Get(owner.At("/report"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.NewOwner()).Visitor.Get(owner.At("/report"))).Status);
    }
}
