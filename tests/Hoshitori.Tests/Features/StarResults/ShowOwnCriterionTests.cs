using System.Net;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.StarResults;

public sealed class ShowOwnCriterionTests(Site site)
{
    [Fact]
    public async Task It_shows_verdict_reasons_answers_and_all_that_was_said_before()
    {
        var owner = await site.NewOwner();
        await site.Say(owner, "pc-register", ControlState.Partly, note: "本社だけ");
        var colleague = await site.Join(owner, Role.Member);
        await site.Say(colleague, "pc-register", ControlState.Absent);
        var seen = await owner.Visitor.Get(owner.At("/criteria/3-1-1-1"));

        Assert.Contains("3-1-1-1 ・ まだ", seen.Heading, StringComparison.Ordinal);
        Assert.Contains("直し方", seen.Text, StringComparison.Ordinal);
        Assert.Contains("見せてもらうもの", seen.Text, StringComparison.Ordinal);
        Assert.Equal(["いいえ", "一部"], seen.All("#pc-register .lines b").Select(state => state.TextContent));
        Assert.Contains("本社だけ", seen.One("#pc-register .lines").TextContent, StringComparison.Ordinal);
        Assert.Contains("2026年11月23日 12:00 ・ 見本 太郎さん", seen.One("#pc-register .lines").TextContent, StringComparison.Ordinal);
        Assert.Equal(owner.At("/questions/devices#pc-register"), seen.One("main a.button").GetAttribute("href"));
        Assert.NotEmpty(seen.All("a[href^='https://'][rel=noreferrer]"));
    }

    [Fact]
    public async Task It_shows_when_its_kept_verdict_became_another_one()
    {
        await using var own = await Answering.OwnSite();
        var owner = await own.NewOwner();
        await own.Say(owner, "pc-register", ControlState.Absent);
        own.Clock.Advance(TimeSpan.FromDays(1));
        await own.Say(owner, "pc-register", ControlState.InPlace);
        await own.KeepDays(owner, Answering.Today.AddDays(2));
        own.Clock.Advance(TimeSpan.FromDays(1));
        var seen = await (await own.Join(owner, Role.Reader)).Visitor.Get(owner.At("/criteria/3-1-1-1"));
        Assert.Equal(["2026年11月24日", "2026年11月23日"], seen.All("main > ul.lines a").Select(day => day.TextContent));
    }

    [Theory]
    [InlineData("/criteria/firewall", HttpStatusCode.OK)]
    [InlineData("/criteria/no-such", HttpStatusCode.NotFound)]
    public async Task Items_of_the_declarations_have_a_page_too(string path, HttpStatusCode status)
    {
        var owner = await site.NewOwner();
        Assert.Equal(status, (await owner.Visitor.Get(owner.At(path))).Status);
    }

    [Fact]
    public async Task Staff_and_strangers_do_not_see_it_and_a_reader_is_offered_no_answering()
    {
        var owner = await site.NewOwner();
        var (staff, reader, stranger) = (await site.Join(owner, Role.Staff), await site.Join(owner, Role.Reader), await site.NewOwner());
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.Visitor.Get(owner.At("/criteria/3-1-1-1"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Visitor.Get(owner.At("/criteria/3-1-1-1"))).Status);
        Assert.Empty((await reader.Visitor.Get(owner.At("/criteria/3-1-1-1"))).All("a[href*='/questions/']"));
    }
}
