using System.Net;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.StarResults;

public sealed class ShowOwnTableTests(Site site)
{
    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 34)]
    [InlineData(3, 81)]
    [InlineData(4, 153)]
    public async Task Every_criterion_of_every_star_is_a_mark_that_opens(int star, int criteria)
    {
        var owner = await Filled();
        var seen = await owner.Visitor.Get(owner.At("/table?star=" + star));
        Assert.Equal(criteria, seen.All(".stars details").Length);
        Assert.Contains("自己診断です", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_judges_as_the_sample_of_the_same_answers_does()
    {
        var owner = await Filled();
        var own = (await owner.Visitor.Get(owner.At("/table?star=4"))).All(".stars summary").Select(mark => mark.TextContent);
        var sample = (await owner.Visitor.Get("/examples/wholesaler?star=4")).All(".stars summary").Select(mark => mark.TextContent);
        Assert.Equal(sample, own);
    }

    [Fact]
    public async Task The_filters_and_the_rows_show_the_same_criteria()
    {
        var owner = await Filled();
        var parts = 0;
        foreach (var verdict in new[] { "met", "unmet", "unknown", "notapplicable" })
        {
            parts += (await owner.Visitor.Get(owner.At("/table?view=table&show=" + verdict))).All(".board tbody tr").Length;
        }

        Assert.Equal(81, parts);
    }

    [Fact]
    public async Task A_sheet_tells_who_said_it_when_and_where_to_change_it_and_shows_who_disagrees()
    {
        var owner = await Filled();
        await site.Say(owner, "pc-register", ControlState.InPlace);
        await site.Say(owner, "pc-register", ControlState.Absent, Answering.Today.AddDays(-3), AnswerSource.Check);
        var sheet = (await owner.Visitor.Get(owner.At("/table"))).One("#c-3-1-1-1 .sheet");
        Assert.Contains("本人の回答 ・ 見本 太郎さん ・ 2026年11月23日", sheet.TextContent, StringComparison.Ordinal);
        Assert.Contains("食い違い：自動の検査", sheet.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(sheet.QuerySelectorAll($"a[href='{owner.At("/questions/devices#pc-register")}']"));
    }

    [Fact]
    public async Task A_past_day_shows_what_was_kept_and_beside_it_what_todays_catalogue_says()
    {
        await using var own = await Answering.OwnSite();
        var owner = await own.NewOwner();
        await own.SayAll(owner);
        // The revision of then asked something else of one criterion.
        var then = Revised(own.Catalogue, "2026-01-01", "3-1-1-1", "no-such-answer");
        await own.KeepDays(owner, Answering.Today.AddDays(1), then);
        own.Clock.Advance(TimeSpan.FromDays(2));
        var seen = await (await own.Join(owner, Role.Reader)).Visitor.Get(owner.At("/table?date=2026-11-23"));

        Assert.Contains("2026年11月23日の記録です", seen.Text, StringComparison.Ordinal);
        Assert.Contains("2026-01-01 改訂", seen.One(".which").TextContent, StringComparison.Ordinal);
        Assert.Contains($"{own.Catalogue.Revision} 改訂で計算し直すと、1項目", seen.One(".which").TextContent, StringComparison.Ordinal);
        Assert.Contains("わからない", seen.One("#c-3-1-1-1 summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("計算し直すと「できている」", seen.One("#c-3-1-1-1 .sheet").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_later_does_not_change_the_past()
    {
        await using var own = await Answering.OwnSite();
        var owner = await own.NewOwner();
        await own.SayAll(owner);
        await own.KeepDays(owner, Answering.Today.AddDays(1));
        own.Clock.Advance(TimeSpan.FromDays(3));
        var reader = await own.Join(owner, Role.Reader);
        await own.Say(owner, "pc-register", ControlState.Absent);

        var past = await reader.Visitor.Get(owner.At("/table?date=2026-11-24"));
        Assert.Contains("できている", past.One("#c-3-1-1-1 summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("計算し直しても、同じ判定です", past.One(".which").TextContent, StringComparison.Ordinal);
        Assert.Contains("まだ", (await reader.Visitor.Get(owner.At("/table"))).One("#c-3-1-1-1 summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_which_nothing_was_kept_says_so()
    {
        await using var own = await Answering.OwnSite();
        var owner = await own.NewOwner();
        await own.SayAll(owner);
        own.Clock.Advance(TimeSpan.FromDays(3));
        var reader = await own.Join(owner, Role.Reader);
        Assert.Contains("記録はありません", (await reader.Visitor.Get(owner.At("/table?date=2026-11-24"))).One(".which").TextContent, StringComparison.Ordinal);
        Assert.Equal(81, (await reader.Visitor.Get(owner.At("/table?date=2026-01-01"))).All(".stars summary[title$='わからない']").Length);
    }

    [Fact]
    public async Task A_day_to_come_counts_what_will_have_lapsed()
    {
        var owner = await Filled();
        var seen = await owner.Visitor.Get(owner.At("/table?date=2028-11-23"));
        Assert.Contains("見込み", seen.One(".which").TextContent, StringComparison.Ordinal);
        Assert.True(seen.All(".stars summary[title$='まだ']").Length > (await owner.Visitor.Get(owner.At("/table"))).All(".stars summary[title$='まだ']").Length);
    }

    [Theory]
    [InlineData("?star=9&view=x&show=y&date=2026-02-30")]
    [InlineData("?star=&view=&show=&date=")]
    public async Task Nonsense_falls_back_to_the_plain_view(string query)
    {
        var owner = await Filled();
        Assert.Equal(81, (await owner.Visitor.Get(owner.At("/table" + query))).All(".stars details").Length);
    }

    [Theory]
    [InlineData(Role.Reader, HttpStatusCode.OK)]
    [InlineData(Role.Staff, HttpStatusCode.Forbidden)]
    public async Task Readers_may_look_and_staff_may_not(Role role, HttpStatusCode status)
    {
        var member = await site.Join(await Filled(), role);
        Assert.Equal(status, (await member.Visitor.Get(member.At("/table"))).Status);
    }

    [Fact]
    public async Task Another_organisation_finds_nothing_by_address_or_scope()
    {
        var (ours, theirs) = (await Filled(), await site.NewOwner());
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.Visitor.Get(ours.At("/table"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.Visitor.Get(theirs.At("/table?scope=" + ours.ScopeId))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.Visitor.Get(theirs.At("/table?scope=x"))).Status);
    }

    [Fact]
    public async Task The_page_of_153_criteria_is_at_most_60_kilobytes_compressed()
    {
        var owner = await Filled();
        var request = new HttpRequestMessage(HttpMethod.Get, owner.At("/table?star=4"));
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await owner.Visitor.Send(request);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, 60 * 1024);
    }

    internal static Catalogue Revised(Catalogue catalogue, string revision, string criterion, string control)
    {
        var controls = catalogue.Controls.Values.Append(catalogue.Controls["pc-register"] with { Id = control });
        return catalogue with
        {
            Revision = revision,
            Controls = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(controls, one => one.Id, StringComparer.Ordinal),
            Editions =
            [
                .. catalogue.Editions.Select(edition => edition with
                {
                    Requirements =
                    [
                        .. edition.Requirements.Select(requirement => requirement with
                        {
                            Criteria = [.. requirement.Criteria.Select(one => one.Id == criterion ? one with { Needs = new Needs.One(control) } : one)],
                        }),
                    ],
                }),
            ],
        };
    }

    private async Task<Member> Filled()
    {
        var owner = await site.NewOwner();
        await site.SayAll(owner);
        return owner;
    }
}
