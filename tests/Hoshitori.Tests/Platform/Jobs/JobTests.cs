using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Platform.Jobs;

/// <summary>Rows of the queue: each once, none lost.</summary>
public sealed class JobTests
{
    [Fact]
    public async Task Two_workers_never_take_one_row()
    {
        await using var shop = await Workshop.Open();
        await shop.Put([.. Enumerable.Range(0, 40).Select(_ => shop.NewJob("test"))]);
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var mine = new List<Guid>();
            while (await Claim(shop) is { } job)
            {
                mine.Add(job.Id);
            }

            return mine;
        }));
        Assert.Equal(40, taken.SelectMany(ids => ids).Count());
        Assert.Equal(40, taken.SelectMany(ids => ids).Distinct().Count());
    }

    [Fact]
    public async Task Kinds_nobody_runs_are_left_alone()
    {
        await using var shop = await Workshop.Open();
        await shop.Put(shop.NewJob("unknown.kind"));
        Assert.Equal(0, await shop.RunAll());
        Assert.Equal(0, Assert.Single(await shop.Jobs()).Attempts);
    }

    [Fact]
    public async Task A_row_whose_worker_died_is_taken_again_after_its_lease_and_the_dead_one_cannot_write()
    {
        await using var shop = await Workshop.Open();
        await shop.Put(shop.NewJob("test"));
        var dead = await Claim(shop);
        Assert.Null(await Claim(shop));
        shop.Clock.Advance(TimeSpan.FromMinutes(4));
        var alive = await Claim(shop);
        Assert.Equal((dead!.Id, 2), (alive!.Id, alive.Attempts));

        await Assert.ThrowsAsync<LeaseLostException>(() => Ledger(shop, ledger => ledger.Finish(dead, Stop)));
        await Ledger(shop, ledger => ledger.Finish(alive, Stop));
        Assert.NotNull(Assert.Single(await shop.Jobs()).DoneAt);
    }

    [Fact]
    public async Task Failing_work_is_tried_five_times_with_growing_waits_and_then_stays_visible()
    {
        await using var shop = await Workshop.Open();
        await shop.Put(shop.NewJob(RunRecurring.JobKind, "not json"));
        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt <= JobLedger.MostAttempts; attempt++)
        {
            Assert.Equal(1, await shop.RunAll());
            var job = Assert.Single(await shop.Jobs());
            waits.Add(job.NotBefore - shop.Clock.GetUtcNow().UtcDateTime);
            shop.Clock.Advance(waits[^1]);
        }

        Assert.Equal(waits[..4].Order(), waits[..4]);
        Assert.Equal(4, waits[..4].Distinct().Count());
        shop.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await shop.RunAll());
        var given = Assert.Single(await shop.Jobs());
        Assert.Equal((5, "JsonException", true), (given.Attempts, given.LastError, given.FailedAt is not null));
    }

    [Fact]
    public async Task One_key_is_one_job()
    {
        await using var shop = await Workshop.Open();
        await shop.Put(shop.NewJob("test", key: "k"));
        await Assert.ThrowsAsync<DbUpdateException>(() => shop.Put(shop.NewJob("test", key: "k")));
    }

    [Fact]
    public async Task Finishing_inside_a_change_that_fails_leaves_the_row_open()
    {
        await using var shop = await Workshop.Open();
        await shop.Put(shop.NewJob("test"));
        var job = (await Claim(shop))!;
        await using (var scope = shop.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<Changes>().Save<bool>("tests.job", async stop =>
            {
                await services.GetRequiredService<JobLedger>().Finish(job, stop);
                throw new InvalidOperationException("after the row, before the commit");
            }, _ => new AuditNote("test"), Stop));
        }

        Assert.Null(Assert.Single(await shop.Jobs()).DoneAt);
    }

    [Fact]
    public async Task A_night_removes_what_is_over_and_nothing_else()
    {
        await using var shop = await Workshop.Open();
        var person = Guid.CreateVersion7();
        await shop.With(async db =>
        {
            db.Add(new Person { Id = person, UserName = "p", NormalizedUserName = "P", CreatedAt = shop.Clock.GetUtcNow().UtcDateTime });
            foreach (var (age, mark) in new[] { (31, (byte)1), (29, (byte)2) })
            {
                var began = shop.Clock.GetUtcNow().UtcDateTime.AddDays(-age);
                db.Add(new Session { Id = Guid.CreateVersion7(), TokenHash = [mark], PersonId = person, StartedAt = began, SeenAt = began, ProvedAt = began });
            }

            return await db.SaveChangesAsync(Stop);
        });
        var (old, young) = (shop.NewJob("test", key: "old"), shop.NewJob("test", key: "young"));
        old.DoneAt = shop.Clock.GetUtcNow().UtcDateTime.AddDays(-31);
        young.DoneAt = shop.Clock.GetUtcNow().UtcDateTime.AddDays(-29);
        await shop.Put(old, young);

        await shop.Services.GetRequiredService<RecurringSchedule>().Plan(Stop);
        await shop.RunAll();

        Assert.Equal([2], (await shop.With(db => db.Set<Session>().Select(row => row.TokenHash).ToListAsync())).Select(hash => (int)hash[0]));
        var keys = (await shop.Jobs()).Select(job => job.Key).ToList();
        Assert.DoesNotContain("old", keys);
        Assert.Contains("young", keys);
    }

    [Fact]
    public async Task A_days_turn_is_planned_once_whoever_plans_it_and_not_before_its_hour()
    {
        await using var shop = await Workshop.Open();
        var schedule = shop.Services.GetRequiredService<RecurringSchedule>();
        await Task.WhenAll(schedule.Plan(Stop), new RecurringSchedule(shop.Services.GetRequiredService<IServiceScopeFactory>(), shop.Clock).Plan(Stop));
        var today = Keys(await shop.Jobs());
        Assert.Equal(["recurring:check-chains:00000000000000000000000000000000:2026-11-23", "recurring:remove-expired:00000000000000000000000000000000:2026-11-23"],
            today.Where(key => key.Contains(Guid.Empty.ToString("N"), StringComparison.Ordinal)));

        shop.Clock.Advance(TimeSpan.FromHours(15)); // 03:00 in Japan on the 24th
        await schedule.Plan(Stop);
        Assert.Equal(today, Keys(await shop.Jobs()));
        shop.Clock.Advance(TimeSpan.FromHours(2));
        await schedule.Plan(Stop);
        Assert.Contains("recurring:remove-expired:00000000000000000000000000000000:2026-11-24", Keys(await shop.Jobs()));
    }

    [Fact]
    public async Task A_turn_runs_as_its_organisation()
    {
        await using var shop = await Workshop.Open();
        var work = new Noting();
        var id = Guid.CreateVersion7();
        await using (var scope = shop.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Tenant>().Set(id);
            var db = scope.ServiceProvider.GetRequiredService<HoshitoriDb>();
            db.Add(new Organization { OrganizationId = id, Code = "abc", Name = "x", CreatedAt = shop.Clock.GetUtcNow().UtcDateTime.AddDays(-2) });
            await db.SaveChangesAsync(Stop);
            var run = new RunRecurring([work], db);
            await run.Run(shop.NewJobFor(id, """{"Name":"noting","Day":"2026-11-22"}"""), Stop);
        }

        await using (var other = shop.Services.CreateAsyncScope())
        {
            var gone = Guid.CreateVersion7();
            other.ServiceProvider.GetRequiredService<Tenant>().Set(gone);
            await new RunRecurring([work], other.ServiceProvider.GetRequiredService<HoshitoriDb>()).Run(shop.NewJobFor(gone, """{"Name":"noting","Day":"2026-11-22"}"""), Stop);
        }

        Assert.Equal([(id, new DateOnly(2026, 11, 22))], work.Turns);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static List<string> Keys(IEnumerable<Job> jobs) => [.. jobs.Select(job => job.Key!).Order(StringComparer.Ordinal)];

    private static async Task<Job?> Claim(Workshop shop)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<JobLedger>().Claim(["test"], Stop);
    }

    private static async Task Ledger(Workshop shop, Func<JobLedger, Task> use)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<JobLedger>());
    }

    private sealed class Noting : IRecurringWork
    {
        public List<(Guid, DateOnly)> Turns { get; } = [];

        public string Name => "noting";

        public TimeOnly At => new(1, 0);

        public Task Run(Guid organizationId, DateOnly day, CancellationToken stop)
        {
            Turns.Add((organizationId, day));
            return Task.CompletedTask;
        }
    }
}
