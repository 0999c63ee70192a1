using System.Net;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Interviews;

public sealed class ShowInterviewTests(Site site)
{
    [Fact]
    public async Task A_new_firm_sees_every_topic_with_an_estimate_and_one_way_to_start()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/questions"));
        Interviewed.IsOk(page);
        Assert.Matches(@"あと約\d+〜\d+分", page.Text);
        Assert.Contains("目安", page.Text, StringComparison.Ordinal);
        Assert.True(page.All(".topics .card").Length > 10);
        Assert.StartsWith("はじめる", page.One("main .button").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_stars_ask_more_than_three()
    {
        var owner = await site.NewOwner();
        var (three, four) = (await owner.Visitor.Get(owner.At("/questions?star=3")), await owner.Visitor.Get(owner.At("/questions?star=4")));
        Assert.True(Left(four) > Left(three));
    }

    [Fact]
    public async Task Going_on_leads_to_the_first_open_question_of_the_topic_last_worked_on()
    {
        var owner = await site.NewOwner();
        var topic = await owner.Topic("incidents");
        var controls = topic.All(".question").Select(card => card.Id![2..]).ToList();
        await owner.Send(topic, [.. controls.Select(control => ("a." + control, "partly"))]);
        var page = await owner.Visitor.Get(owner.At("/questions"));
        Assert.Equal(owner.At("/questions/incidents?page=2"), page.One("main .button").GetAttribute("href"));
        Assert.StartsWith("続きから", page.One("main .button").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_of_the_firm_make_the_estimate_measured()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        var owner = await own.NewOwner();
        foreach (var control in own.Catalogue.Controls.Keys.Order(StringComparer.Ordinal).Take(12))
        {
            await own.Say(owner, control, AnswerSource.Person, ControlState.Partly);
            own.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        var page = await owner.Visitor.Get(owner.At("/questions"));
        Assert.Contains("これまでの答える速さから", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_see_only_what_was_handed_to_them()
    {
        var owner = await site.NewOwner();
        var staff = await site.Join(owner, Role.Staff);
        Assert.Empty((await staff.Visitor.Get(staff.At("/questions"))).All(".topics .card"));
        await AssignTopicTests.Hand(owner, "training", staff);
        var page = await staff.Visitor.Get(staff.At("/questions"));
        Assert.Single(page.All(".topics .card"));
        Assert.Contains("2026年12月1日まで", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_organisation_and_its_scope_do_not_exist()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        Assert.Equal(HttpStatusCode.NotFound, (await ours.Visitor.Get(theirs.At("/questions"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ours.Visitor.Get(ours.At($"/questions?scope={theirs.ScopeId}"))).Status);
    }

    private static int Left(Seen page) => int.Parse(new string([.. page.Heading[page.Heading.IndexOf('と', StringComparison.Ordinal)..].Where(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture);
}
