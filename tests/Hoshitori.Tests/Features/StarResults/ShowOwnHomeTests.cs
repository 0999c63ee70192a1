using System.Net;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.StarResults;

public sealed class ShowOwnHomeTests(Site site)
{
    [Fact]
    public async Task A_new_firm_is_led_to_its_facts_first()
    {
        var owner = await site.NewOwner();
        var seen = await owner.Visitor.Get(owner.At(""));
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Equal("★3への道を、ここから始めましょう。", seen.Heading);
        Assert.Equal(owner.At("/facts"), seen.One("main a.button").GetAttribute("href"));
        Assert.Equal(4, seen.All(".ladder li").Length);
    }

    [Fact]
    public async Task With_its_facts_known_it_is_led_to_the_questions()
    {
        var owner = await site.NewOwner(profile: Profile.Unknown with { Employees = 12 });
        Assert.Equal(owner.At("/questions"), (await owner.Visitor.Get(owner.At(""))).One("main a.button").GetAttribute("href"));
    }

    [Theory]
    [InlineData("", "★3まで、あと 23 項目。", "自己診断です")]
    [InlineData("?lang=en", "23 to go to ★3.", "This is a self-assessment")]
    public async Task It_says_where_the_firm_stands_and_claims_nothing(string query, string heading, string status)
    {
        var owner = await Filled();
        var seen = await owner.Visitor.Get(owner.At(query));
        Assert.Equal(heading, seen.Heading);
        Assert.Contains(status, seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("認定", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_next_steps_say_what_they_are_worth_and_lead_to_their_question()
    {
        var owner = await Filled();
        var cards = (await owner.Visitor.Get(owner.At(""))).All(".next a.card");
        Assert.Equal(3, cards.Length);
        Assert.All(cards, card => Assert.Matches($"^/o/{owner.Code}/questions/[a-z-]+#[a-z0-9-]+$", card.GetAttribute("href")!));
        Assert.All(cards, card => Assert.Matches("星.*(時間|分) ・ (経営者|IT担当|総務|全員|業者)", card.TextContent));
    }

    [Fact]
    public async Task The_ladder_counts_gates_of_declarations_and_criteria_of_the_others()
    {
        var owner = await Filled();
        var ladder = (await owner.Visitor.Get(owner.At(""))).All(".ladder li").Select(step => step.TextContent.Trim()).ToList();
        Assert.Matches("^★1(あと\\d+|準備完了)$", ladder[0]);
        Assert.Matches("^★2(あと\\d+|準備完了)$", ladder[1]);
        Assert.Equal("★358 / 81", ladder[2]);
        Assert.Matches("^★4\\d+ / 153$", ladder[3]);
    }

    [Fact]
    public async Task What_lapses_within_60_days_is_named_with_its_day()
    {
        var owner = await site.NewOwner(profile: Profile.Unknown with { Employees = 12 });
        var control = site.Catalogue.Controls.Values.First(control => control.Every is { Unit: Rules.Catalogues.PeriodUnit.Years, Count: 1 }
            && site.Catalogue.EditionOf(3)!.CriteriaFor(3).Any(criterion => criterion.Needs.Controls().Contains(control.Id)));
        await site.Say(owner, control.Id, ControlState.InPlace, Answering.Today.AddYears(-1).AddDays(30));
        var seen = await owner.Visitor.Get(owner.At(""));
        Assert.Contains("12月23日", seen.One("section[aria-labelledby=lapsing]").TextContent, StringComparison.Ordinal);
        Assert.Contains(control.Title.Ja, seen.One("section[aria-labelledby=lapsing]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_what_changed_since_the_last_kept_day_and_who_answered()
    {
        await using var own = await Answering.OwnSite();
        var owner = await own.NewOwner();
        await own.SayAll(owner);
        await own.KeepDays(owner, Answering.Today.AddDays(1));
        own.Clock.Advance(TimeSpan.FromDays(1));
        var colleague = await own.Join(owner, Role.Member);
        var before = (await colleague.Visitor.Get(colleague.At(""))).One("section[aria-labelledby=since]");
        Assert.Contains("変わった判定はありません", before.TextContent, StringComparison.Ordinal);

        await own.Say(colleague, "pc-register", ControlState.Absent);
        var after = (await colleague.Visitor.Get(colleague.At(""))).One("section[aria-labelledby=since]");
        Assert.Contains("見本 太郎さんが1件の答え", after.TextContent, StringComparison.Ordinal);
        Assert.Contains("できているからまだに", after.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.SecurityLead)]
    [InlineData(Role.Member)]
    [InlineData(Role.Reader)]
    public async Task Everybody_but_staff_sees_the_result(Role role)
    {
        var member = await site.Join(await Filled(), role);
        var seen = await member.Visitor.Get(member.At(""));
        Assert.Equal("★3まで、あと 23 項目。", seen.Heading);
        Assert.Equal(role == Role.Reader ? "星取表を見る" : "質問の続きに答える", seen.One("main a.button").TextContent);
    }

    [Fact]
    public async Task Staff_sees_no_result_but_the_way_to_their_questions()
    {
        var staff = await site.Join(await Filled(), Role.Staff);
        var seen = await staff.Visitor.Get(staff.At(""));
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Equal(staff.At("/questions"), seen.One("main a.button").GetAttribute("href"));
        Assert.Empty(seen.All(".ladder, .board, .next"));
    }

    [Theory]
    [InlineData(MembershipState.Accepted)]
    [InlineData(MembershipState.Removed)]
    public async Task Whoever_is_no_confirmed_member_finds_nothing(MembershipState state)
    {
        var owner = await Filled();
        var other = await site.NewOwner();
        var halfway = await site.Join(owner, Role.Owner, state);
        Assert.Equal(HttpStatusCode.NotFound, (await halfway.Visitor.Get(owner.At(""))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Visitor.Get(owner.At(""))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Visitor.Get(other.At("?scope=" + owner.ScopeId))).Status);
    }

    private async Task<Member> Filled()
    {
        var owner = await site.NewOwner();
        await site.SayAll(owner);
        return owner;
    }
}
