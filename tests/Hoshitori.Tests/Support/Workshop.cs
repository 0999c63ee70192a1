using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hoshitori.Tests.Support;

/// <summary>A store of its own with the product around it, whose clock and queue a test moves by hand; nothing is served.</summary>
public sealed class Workshop : IAsyncDisposable
{
    private static readonly Lazy<Catalogue> Catalogue = new(() => CatalogueSource.Load(CatalogueFiles.Default).Catalogue);

    private readonly TestStore? own;
    private readonly WebApplication app;

    private Workshop(StoreOptions store, TestStore? own, MailSettings? mail)
    {
        (Store, this.own) = (store, own);
        app = HoshitoriWeb.Build(new WebOptions(Catalogue.Value, 0, Clock, store) { Mail = mail });
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => app.Services;

    public StoreOptions Store { get; }

    public JobRunner Runner => Services.GetRequiredService<JobRunner>();

    public static async Task<Workshop> Open(MailSettings? mail = null)
    {
        var store = await TestStore.Create();
        return new(store.Options, store, mail);
    }

    /// <summary>Around a store that is there already; it stays when the workshop closes.</summary>
    public static async Task<Workshop> At(StoreOptions store)
    {
        var shop = new Workshop(store, null, null);
        await StoreStart.Prepare(shop.Services, CancellationToken.None);
        return shop;
    }

    public async Task<int> PlanAndRun()
    {
        await Services.GetRequiredService<RecurringSchedule>().Plan(CancellationToken.None);
        return await RunAll();
    }

    public async Task<IReadOnlyList<ChainVerdict>> Chains()
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().SeeInstallation();
        var check = scope.ServiceProvider.GetRequiredService<ChainCheck>();
        var verdicts = new List<ChainVerdict>();
        foreach (var chain in await check.Chains(CancellationToken.None))
        {
            verdicts.Add(await check.Verify(chain, CancellationToken.None));
        }

        return verdicts;
    }

    public async Task<int> RunAll()
    {
        var count = 0;
        while (await Runner.RunNext(CancellationToken.None))
        {
            count++;
        }

        return count;
    }

    public async Task<T> With<T>(Func<HoshitoriDb, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().SeeInstallation();
        return await use(scope.ServiceProvider.GetRequiredService<HoshitoriDb>());
    }

    public Task<List<Job>> Jobs() => With(db => db.Set<Job>().AsNoTracking().OrderBy(job => job.Id).ToListAsync());

    public Task<int> Put(params Job[] jobs) => With(db =>
    {
        db.AddRange(jobs);
        return db.SaveChangesAsync();
    });

    public Job NewJob(string kind, string payload = "{}", string? key = null) => NewJob(Guid.Empty, kind, payload, key);

    public Job NewJobFor(Guid organization, string payload) => NewJob(organization, RunRecurring.JobKind, payload, null);

    private Job NewJob(Guid organization, string kind, string payload, string? key) => new()
    {
        Id = Guid.CreateVersion7(Clock.GetUtcNow()), OrganizationId = organization, Kind = kind, Payload = payload, Key = key,
        CreatedAt = Clock.GetUtcNow().UtcDateTime, NotBefore = Clock.GetUtcNow().UtcDateTime,
    };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (own is not null)
        {
            await own.DisposeAsync();
        }
    }
}
