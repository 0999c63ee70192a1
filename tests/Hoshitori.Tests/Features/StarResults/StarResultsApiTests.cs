using System.Net;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.StarResults;

public sealed class ShowOwnHomeApiTests(Site site)
{
    [Fact]
    public async Task It_says_where_every_star_stands_and_what_comes_next()
    {
        var owner = await site.NewOwner();
        await site.SayAll(owner);
        using var program = await Caller.Of(site, owner, TokenScope.Read);
        var overview = await program.Get($"scopes/{owner.ScopeId}/overview");
        overview.Is(HttpStatusCode.OK);
        Assert.Equal([1, 2, 3, 4], overview.Json["stars"]!.AsArray().Select(star => star!["star"]!.GetValue<int>()));
        Assert.Equal(81, overview.Json["stars"]![2]!["total"]!.GetValue<int>());
        Assert.Equal(3, overview.Json["next"]!.AsArray().Count);
        var page = await owner.Visitor.Get(owner.At(""));
        Assert.All(overview.Json["next"]!.AsArray(), step => Assert.Contains(step!["title"]!["ja"]!.GetValue<string>(), page.Text, StringComparison.Ordinal));
        (await program.Get($"scopes/{(await site.NewOwner()).ScopeId}/overview")).Is(HttpStatusCode.NotFound);
    }
}

public sealed class ShowOwnTableApiTests(Site site)
{
    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 34)]
    [InlineData(3, 81)]
    [InlineData(4, 153)]
    public async Task Every_criterion_of_every_star_has_its_verdict_and_reasons(int star, int criteria)
    {
        var owner = await site.NewOwner();
        await site.SayAll(owner);
        using var program = await Caller.Of(site, owner, TokenScope.Read);
        var table = await program.Get($"scopes/{owner.ScopeId}/table?star={star}");
        table.Is(HttpStatusCode.OK);
        Assert.Equal((criteria, criteria), (table.Json["computed"]!["criteria"]!.AsArray().Count, table.Json["computed"]!["summary"]!["total"]!.GetValue<int>()));
        Assert.Null(table.Json["kept"]);
    }

    [Fact]
    public async Task A_past_day_carries_what_was_kept_and_what_is_said_later_does_not_change_it()
    {
        await using var own = await Answering.OwnSite();
        var owner = await own.NewOwner();
        await own.SayAll(owner);
        using var program = await Caller.Of(own, owner, TokenScope.Answer);
        (await program.Post($"scopes/{owner.ScopeId}/results")).Is(HttpStatusCode.OK);
        var then = (await program.Get($"scopes/{owner.ScopeId}/table?star=3")).Json["computed"]!;
        own.Clock.Advance(TimeSpan.FromDays(2));
        await own.Say(owner, "pc-register", ControlState.Absent);
        var past = (await program.Get($"scopes/{owner.ScopeId}/table?star=3&date=2026-11-23")).Json;
        Assert.Equal("2026-11-23", past["kept"]!["day"]!.GetValue<string>());
        Assert.Equal(then["summary"]!.ToJsonString(), past["kept"]!["summary"]!.ToJsonString());
        Assert.Equal(then["criteria"]!.ToJsonString(), past["computed"]!["criteria"]!.ToJsonString());
        Assert.Equal(81, past["kept"]!["verdicts"]!.AsObject().Count);
        Assert.NotEqual(then["criteria"]!.ToJsonString(), (await program.Get($"scopes/{owner.ScopeId}/table?star=3")).Json["computed"]!["criteria"]!.ToJsonString());
    }

    [Theory]
    [InlineData("star=5", HttpStatusCode.UnprocessableEntity)]
    [InlineData("star=x", HttpStatusCode.BadRequest)]
    [InlineData("date=soon", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_is_refused(string query, HttpStatusCode status)
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Read);
        (await program.Get($"scopes/{owner.ScopeId}/table?{query}")).Is(status);
        (await program.Get($"scopes/{(await site.NewOwner()).ScopeId}/table")).Is(HttpStatusCode.NotFound);
    }
}

public sealed class ShowOwnCriterionApiTests(Site site)
{
    [Fact]
    public async Task A_criterion_comes_with_its_reasons_and_its_history()
    {
        var owner = await site.NewOwner();
        await site.Say(owner, "pc-register", ControlState.Absent);
        using var program = await Caller.Of(site, owner, TokenScope.Read);
        var criterion = await program.Get($"scopes/{owner.ScopeId}/criteria/3-1-1-1");
        criterion.Is(HttpStatusCode.OK);
        Assert.Equal(("unmet", "3-1-1"), (criterion.Say("result.verdict"), criterion.Say("requirement")));
        Assert.Contains(criterion.Json["result"]!["because"]!.AsArray(), because => because!["control"]!.GetValue<string>() == "pc-register");
        var line = Assert.Single(criterion.Json["history"]!.AsArray())!;
        Assert.Equal(("見本 太郎", "absent"), (line["by_name"]!.GetValue<string>(), line["said"]!["state"]!.GetValue<string>()));
        (await program.Get($"scopes/{owner.ScopeId}/criteria/9-9-9-9")).Is(HttpStatusCode.NotFound);
    }
}

public sealed class ShowHistoryApiTests(Site site)
{
    [Fact]
    public async Task Lines_come_newest_first_in_parts()
    {
        var owner = await site.NewOwner();
        await site.Say(owner, "pc-register", ControlState.Absent);
        await site.Say(owner, "pc-register", ControlState.InPlace);
        using var program = await Caller.Of(site, owner, TokenScope.Read);
        var lines = await program.All($"scopes/{owner.ScopeId}/history");
        Assert.Equal([3, 2, 1], lines.Select(line => line["line"]!.GetValue<int>()));
        Assert.Equal(["control", "control", "facts"], lines.Select(line => line["kind"]!.GetValue<string>()));
        Assert.Equal("in-place", lines[0]["said"]!["state"]!.GetValue<string>());
        (await program.Get($"scopes/{(await site.NewOwner()).ScopeId}/history")).Is(HttpStatusCode.NotFound);
    }
}

public sealed class ListKeptResultsTests
{
    [Fact]
    public async Task Every_kept_result_comes_once_also_several_of_one_day()
    {
        await using var own = await Answering.OwnSite();
        var owner = await own.NewOwner();
        using var program = await Caller.Of(own, owner, TokenScope.Answer);
        foreach (var state in new[] { ControlState.Absent, ControlState.Partly, ControlState.InPlace })
        {
            await own.Say(owner, "pc-register", state);
            Assert.Equal("4", (await program.Post($"scopes/{owner.ScopeId}/results")).Say("added"));
        }

        own.Clock.Advance(TimeSpan.FromDays(1));
        await program.Post($"scopes/{owner.ScopeId}/results");
        var kept = await program.All($"scopes/{owner.ScopeId}/results");
        Assert.Equal(["2026-11-24", "2026-11-23", "2026-11-23", "2026-11-23"], kept.Select(result => result["day"]!.GetValue<string>()));
        Assert.All(kept, result => Assert.Equal(3, result["star"]!.GetValue<int>()));
        (await program.Get($"scopes/{owner.ScopeId}/results?after=x")).Is(HttpStatusCode.BadRequest);
        (await program.Get($"scopes/{(await own.NewOwner()).ScopeId}/results")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("20261123.1")]
    [InlineData("2026-11-23.1.1")]
    [InlineData("20261123.1.9223372036854775807")]
    public void A_mark_somebody_made_up_is_none(string text) => Assert.Null(KeptMark.Read(text));

    [Fact]
    public void A_mark_reads_back_what_it_wrote()
    {
        var mark = new KeptMark(new(2026, 11, 23), 7, new DateTime(2026, 11, 23, 3, 0, 0, DateTimeKind.Utc).AddTicks(10));
        Assert.Equal(mark, KeptMark.Read(mark.ToString()));
    }
}

public sealed class KeepResultApiTests(Site site)
{
    [Fact]
    public async Task What_is_kept_already_is_not_kept_again_and_readers_keep_nothing()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Answer);
        Assert.Equal("4", (await program.Post($"scopes/{owner.ScopeId}/results")).Say("added"));
        Assert.Equal("0", (await program.Post($"scopes/{owner.ScopeId}/results")).Say("added"));
        (await program.Post($"scopes/{(await site.NewOwner()).ScopeId}/results")).Is(HttpStatusCode.NotFound);
        using var reader = await Caller.Of(site, owner, TokenScope.Read);
        (await reader.Post($"scopes/{owner.ScopeId}/results")).Is(HttpStatusCode.Forbidden);
    }
}

public sealed class CompareDaysApiTests
{
    [Fact]
    public async Task What_was_gained_and_lost_comes_with_the_reason()
    {
        await using var own = await Answering.OwnSite();
        var owner = await own.NewOwner();
        await own.SayAll(owner);
        own.Clock.Advance(TimeSpan.FromDays(2));
        await own.Say(owner, "pc-register", ControlState.Absent);
        using var program = await Caller.Of(own, owner, TokenScope.Read);
        var comparison = await program.Get($"scopes/{owner.ScopeId}/comparison?from=2026-11-25&to=2026-11-23");
        comparison.Is(HttpStatusCode.OK);
        Assert.Equal(("2026-11-23", "2026-11-25", "3"), (comparison.Say("from.date"), comparison.Say("to.date"), comparison.Say("star")));
        var change = comparison.Json["changes"]!.AsArray().Single(change => change!["criterion"]!.GetValue<string>() == "3-1-1-1")!;
        Assert.Equal(("unmet", "answers"), (change["after"]!.GetValue<string>(), Assert.Single(change["causes"]!.AsArray())!.GetValue<string>()));
        (await program.Get($"scopes/{(await own.NewOwner()).ScopeId}/comparison")).Is(HttpStatusCode.NotFound);
    }
}
