using Hoshitori.Features.Answers.Data;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Demos;
using Hoshitori.Features.Interviews.Data;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Interviews;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Demos;

public sealed class SeedDemoTests(Site site)
{
    private static readonly DateOnly Described = new(2026, 11, 23);

    [Fact]
    public void The_history_of_a_demo_firm_ends_in_its_file()
    {
        foreach (var example in site.Services.GetRequiredService<ExampleFirms>().Firms)
        {
            var days = DemoHistory.Of(example.Firm, Described);
            var answers = days.Aggregate(Rules.Answers.ScopeAnswers.Empty, (before, day) => before.With(day.Statements).With(day.Direct));
            var edition = site.Catalogue.Edition("scs", null)!;
            Assert.Equal(
                Interpreter.Evaluate(site.Catalogue, edition, 4, example.Firm, Described).Criteria.Select(result => (result.Criterion.Id, result.Verdict)),
                Interpreter.Evaluate(site.Catalogue, edition, 4, answers.AsFirm("全社", example.Firm.Profile, Described), Described).Criteria.Select(result => (result.Criterion.Id, result.Verdict)));
            Assert.True(days.Count > 20 && days[^1].Day < Described && days.Zip(days.Skip(1)).All(pair => pair.First.Day < pair.Second.Day));
        }
    }

    [Fact]
    public void The_demo_never_grows_stale()
    {
        var firm = site.Services.GetRequiredService<ExampleFirms>().Find("wholesaler")!.Firm;
        var (then, later) = (Fold(firm, Described), Fold(firm, Described.AddYears(3)));
        Assert.Equal(then, later);
    }

    [Fact]
    public async Task Firms_people_and_months_of_history_are_there_once()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        var seed = own.Services.GetRequiredService<SeedDemo>();
        await seed.Run(TestContext.Current.CancellationToken);
        await seed.Run(TestContext.Current.CancellationToken);

        foreach (var example in own.Services.GetRequiredService<ExampleFirms>().Firms)
        {
            var (members, lines, first, picture) = await own.Look(DemoPeople.IdOf("organization", example.Id), async services =>
            {
                var db = services.GetRequiredService<HoshitoriDb>();
                return (await db.Set<Membership>().CountAsync(), await db.Set<HistoryLine>().CountAsync(),
                    await db.Set<HistoryLine>().MinAsync(line => line.At), await services.GetRequiredService<ScopeStore>().First(default));
            });
            Assert.Equal(5, members);
            var (months, hands) = await own.Look(DemoPeople.IdOf("organization", example.Id), async services =>
            {
                var db = services.GetRequiredService<HoshitoriDb>();
                return ((await db.Set<KeptResult>().Select(row => row.Day).ToListAsync()).Select(day => (day.Year, day.Month)).Distinct().Count(),
                    await db.Set<TopicAssignment>().AsNoTracking().ToListAsync());
            });
            Assert.True(months >= 4, $"{example.Id}: results of {months} months");
            Assert.All(hands, hand => Assert.InRange(hand.Due, Described.AddDays(1), Described.AddDays(30)));
            Assert.Equal(Math.Min(3, OpenTopics(example.Firm)), hands.Select(hand => hand.PersonId).Distinct().Count());
            Assert.True(lines >= example.Firm.Controls.Count);
            Assert.True(own.Clock.GetUtcNow().UtcDateTime - first > TimeSpan.FromDays(90));
            Assert.Equal(example.Firm.Controls.Keys.Order(StringComparer.Ordinal), picture!.AsFirm(Described).Controls.Keys.Order(StringComparer.Ordinal));
        }
    }

    private int OpenTopics(Firm firm)
    {
        var answers = DemoHistory.Of(firm, Described).Aggregate(Rules.Answers.ScopeAnswers.Empty, (before, day) => before.With(day.Statements).With(day.Direct));
        return new InterviewPlan(site.Catalogue, site.Catalogue.Edition("scs", null)!, 3).TopicsFor(firm.Profile, answers, Described).Count(topic => topic.Open > 0);
    }

    private Summary Fold(Firm firm, DateOnly today)
    {
        var answers = DemoHistory.Of(firm, today).Aggregate(Rules.Answers.ScopeAnswers.Empty, (before, day) => before.With(day.Statements).With(day.Direct));
        return Interpreter.Evaluate(site.Catalogue, site.Catalogue.Edition("scs", null)!, 3, answers.AsFirm("全社", firm.Profile, today), today).Summary;
    }
}
