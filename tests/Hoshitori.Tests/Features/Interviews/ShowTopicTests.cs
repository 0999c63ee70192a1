using System.Net;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Interviews;

public sealed class ShowTopicTests(Site site)
{
    [Fact]
    public async Task Five_questions_come_with_why_how_and_proof_folded_in()
    {
        var owner = await site.NewOwner();
        var page = await owner.Topic("devices");
        Assert.Equal(5, page.All(".question").Length);
        Assert.Contains("知らないPCは、更新も対策もできません。", page.One("#q-pc-register details:last-of-type").TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.All("#q-pc-register input[type=radio]").Length);
    }

    [Fact]
    public async Task Only_what_must_be_repeated_asks_for_its_day_openly()
    {
        var owner = await site.NewOwner();
        var repeated = site.Catalogue.Controls.Values.First(control => control.Every is not null && control.Topic == "training");
        var pages = await Task.WhenAll(Enumerable.Range(1, 2).Select(number => owner.Topic("training", $"?page={number}")));
        Assert.Contains(pages, page => page.All($"#q-{repeated.Id} > .day").Length == 1);
        Assert.Empty((await owner.Topic("devices")).All("#q-pc-register > .day"));
    }

    [Fact]
    public async Task What_the_firm_does_not_have_is_listed_at_the_end_with_the_reason()
    {
        var owner = await site.NewOwner(profile: Profile.Unknown with { Uses = new Dictionary<string, bool> { ["servers"] = false } });
        var page = await owner.Topic("devices");
        Assert.Empty(page.All("#q-server-register"));
        Assert.Contains("聞かない質問", page.Text, StringComparison.Ordinal);
        Assert.Contains("サーバの台帳 — 対象のものが会社にないため", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_answer_is_shown_answered_with_source_and_day()
    {
        var owner = await site.NewOwner();
        await site.Say(owner, "pc-register", AnswerSource.Import, ControlState.InPlace, new(2026, 11, 1));
        var card = (await owner.Topic("devices", "?page=1")).One("#q-pc-register");
        Assert.Contains("取り込んだファイル（2026年11月1日）：はい", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("in-place", card.QuerySelector("input[checked]")!.GetAttribute("value"));
        Assert.Equal("回答済み", card.QuerySelector(".tag")!.TextContent);
    }

    [Fact]
    public async Task Sources_that_disagree_are_both_shown()
    {
        var owner = await site.NewOwner();
        await site.Say(owner, "pc-register", AnswerSource.Person, ControlState.InPlace, new(2026, 11, 1));
        await site.Say(owner, "pc-register", AnswerSource.Import, ControlState.Absent);
        var voices = (await owner.Topic("devices", "?page=1")).All("#q-pc-register .voices li").Select(line => line.TextContent.Trim()).ToList();
        Assert.Equal(["取り込んだファイル（2026年11月23日）：いいえ ← いま使っている答え", "社内の人の答え（2026年11月1日）：はい"], voices);
    }

    [Fact]
    public async Task A_quick_check_answer_stands_beside_the_questions_it_touches()
    {
        var owner = await site.NewOwner();
        await site.SayDirectly(owner, "security-action@2026-04", "policy-adopted", DirectState.Met);
        var topic = site.Catalogue.Controls["security-policy-adopted"].Topic;
        var pages = await Task.WhenAll(Enumerable.Range(1, 4).Select(number => owner.Topic(topic, $"?page={number}")));
        var card = pages.SelectMany(page => page.All("#q-security-policy-adopted")).First();
        Assert.Contains("25項目の自社診断 2026-11-20の「", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("確かめてください", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_sees_but_cannot_answer_and_staff_see_only_their_own()
    {
        var owner = await site.NewOwner();
        var (reader, staff) = (await site.Join(owner, Role.Reader), await site.Join(owner, Role.Staff));
        var seen = await reader.Topic("devices");
        Assert.All(seen.All(".question"), card => Assert.True(card.HasAttribute("disabled")));
        Assert.Empty(seen.All(Interviewed.Form + " .tally button"));
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.Topic("devices")).Status);
    }

    [Fact]
    public async Task A_topic_that_does_not_exist_and_another_organisations_are_not_found()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        Assert.Equal(HttpStatusCode.NotFound, (await ours.Topic("nothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ours.Visitor.Get(theirs.At("/questions/devices"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ours.Topic("devices", $"?scope={theirs.ScopeId}")).Status);
    }
}
