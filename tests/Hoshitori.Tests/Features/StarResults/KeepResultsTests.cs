using Hoshitori.Features.Answers.Data;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Jobs;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Results;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.StarResults;

/// <summary>The daily work that keeps results; every test moves the clock of a site of its own.</summary>
public sealed class KeepResultsTests
{
    [Fact]
    public async Task A_day_on_which_something_was_said_is_kept_as_it_ended()
    {
        await using var site = await Answering.OwnSite();
        var owner = await site.NewOwner();
        await site.Say(owner, "pc-register", ControlState.Absent);
        await site.Say(owner, "pc-register", ControlState.InPlace);
        await site.KeepDays(owner, Answering.Today.AddDays(1));
        var kept = Assert.Single(await site.Kept(owner));
        Assert.Equal((Answering.Today, 1, site.Catalogue.Revision, "scs@2026-03-27"), (kept.Day, kept.Summary.Met, kept.Revision, kept.Edition));
        Assert.Single(await site.Kept(owner, 1));
    }

    [Fact]
    public async Task Running_again_or_on_quiet_days_adds_nothing()
    {
        await using var site = await Answering.OwnSite();
        var owner = await site.NewOwner();
        foreach (var day in new[] { 1, 1, 2, 5 })
        {
            await site.KeepDays(owner, Answering.Today.AddDays(day));
        }

        Assert.Single(await site.Kept(owner));
    }

    [Fact]
    public async Task Missed_days_are_caught_up_from_the_history_as_it_stood_then()
    {
        await using var site = await Answering.OwnSite();
        var owner = await site.NewOwner();
        await site.Say(owner, "pc-register", ControlState.InPlace);
        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.Say(owner, "pc-register", ControlState.Absent);
        site.Clock.Advance(TimeSpan.FromDays(3));
        await site.Say(owner, "pc-register", ControlState.InPlace); // said on the day the work runs: not yet part of anything
        await site.KeepDays(owner, Answering.Today.AddDays(5));
        var kept = await site.Kept(owner);
        Assert.Equal([(Answering.Today.AddDays(2), 0), (Answering.Today, 1)], kept.Select(row => (row.Day, row.Summary.Met)));
        Assert.All(kept, row => Assert.Equal(site.Clock.GetUtcNow().UtcDateTime, row.At));
    }

    [Fact]
    public async Task A_verdict_that_changes_by_itself_is_kept_on_the_day_it_does()
    {
        await using var site = await Answering.OwnSite();
        var owner = await site.NewOwner();
        var yearly = site.Catalogue.Controls.Values.Where(control => control.Every == Period.Parse("P1Y")).Select(control => control.Id).ToHashSet();
        var criterion = site.Catalogue.EditionOf(3)!.CriteriaFor(3).First(one => one.Needs is Needs.One && one.When is null && yearly.Contains(one.Needs.Controls().Single()));
        await site.Say(owner, criterion.Needs.Controls().Single(), ControlState.InPlace, Answering.Today.AddYears(-1).AddDays(3));
        await site.KeepDays(owner, Answering.Today.AddDays(10));
        // Done on 26 November 2025 it counts on 26 November 2026 and has lapsed on the 27th.
        Assert.Equal([Answering.Today.AddDays(4), Answering.Today], (await site.Kept(owner)).Select(row => row.Day));
        var (before, after) = await site.Look(owner.OrganizationId, async services => (
            await services.GetRequiredService<KeptResults>().Last(owner.ScopeId, 3, Answering.Today.AddDays(3), default),
            await services.GetRequiredService<KeptResults>().Last(owner.ScopeId, 3, Answering.Today.AddDays(4), default)));
        Assert.Contains(new VerdictChange(criterion.Id, Verdict.Met, Verdict.Unmet), VerdictChange.Between(before!.Verdicts, after!.Verdicts));
    }

    [Fact]
    public async Task A_new_revision_adds_a_row_beside_and_rewrites_none()
    {
        await using var site = await Answering.OwnSite();
        var owner = await site.NewOwner();
        await site.SayAll(owner);
        await site.KeepDays(owner, Answering.Today.AddDays(1));
        var before = await Rows(site, owner);
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.KeepDays(owner, Answering.Today.AddDays(2), ShowOwnTableTests.Revised(site.Catalogue, "2099-01-01", "3-1-1-1", "no-such-answer"));
        var after = await Rows(site, owner);
        Assert.Equal(before, after.Where(row => row.Revision == site.Catalogue.Revision));
        Assert.Equal(4, after.Count(row => row.Revision == "2099-01-01"));
    }

    [Fact]
    public async Task It_works_for_one_organisation_and_is_found_by_the_worker()
    {
        await using var site = await Answering.OwnSite();
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        await using var scope = site.Services.CreateAsyncScope();
        var work = Assert.Single(scope.ServiceProvider.GetServices<IRecurringWork>(), work => work.Name == "star-results.keep-days");
        Assert.Equal(new TimeOnly(0, 10), work.At);
        await work.Run(ours.OrganizationId, Answering.Today.AddDays(1), CancellationToken.None);
        Assert.Single(await site.Kept(ours));
        Assert.Empty(await site.Kept(theirs));
    }

    private static async Task<List<(int Star, DateOnly Day, string Revision, string Verdicts, long Lines)>> Rows(Site site, Member owner)
    {
        var rows = new List<(int Star, DateOnly Day, string Revision, string Verdicts, long Lines)>();
        await site.Look(owner.OrganizationId, async services =>
        {
            rows.AddRange((await services.GetRequiredService<HoshitoriDb>().Set<KeptResult>().ToListAsync())
                .Select(row => (row.Star, row.Day, row.Revision, row.Verdicts, row.Lines)));
            return true;
        });
        return [.. rows.Order()];
    }
}
