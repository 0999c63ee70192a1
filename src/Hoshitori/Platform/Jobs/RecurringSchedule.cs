using System.Globalization;
using System.Text.Json;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Jobs;

/// <summary>
/// Puts the day's turns of recurring work into the queue. Keys make them single, whichever process plans them; after a
/// standstill the last seven days are made up for.
/// </summary>
public sealed class RecurringSchedule(IServiceScopeFactory scopes, TimeProvider clock)
{
    public const int CatchUpDays = 7;
    private const int PageSize = 200;

    private readonly Dictionary<string, DateOnly> planned = new(StringComparer.Ordinal);

    private sealed record Place(Guid OrganizationId, DateTime CreatedAt);

    /// <summary>Plans what has become due since the last call; costs nothing when nothing has.</summary>
    public async Task Plan(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var work in scope.ServiceProvider.GetServices<IRecurringWork>())
        {
            var day = LastDue(work.At);
            if (planned.TryGetValue(work.Name, out var done) && done == day)
            {
                continue;
            }

            await Plan(work, day, stop);
            planned[work.Name] = day;
        }
    }

    private DateOnly LastDue(TimeOnly at) => clock.TimeOfDay() >= at ? clock.Today() : clock.Today().AddDays(-1);

    private async Task Plan(IRecurringWork work, DateOnly day, CancellationToken stop)
    {
        if (work.OfInstallation)
        {
            await Add(work, [new(Guid.Empty, DateTime.MinValue)], [day], stop);
            return;
        }

        var days = Enumerable.Range(0, CatchUpDays).Select(back => day.AddDays(-back)).Reverse().ToList();
        var last = Guid.Empty;
        while (await Page(last, stop) is { Count: > 0 } page)
        {
            await Add(work, page, days, stop);
            last = page[^1].OrganizationId;
        }
    }

    private async Task<List<Place>> Page(Guid after, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().SeeInstallation();
#pragma warning disable RS0030 // Planning looks at every organisation, at its id and age only.
        return await scope.ServiceProvider.GetRequiredService<HoshitoriDb>().Set<Organization>().IgnoreQueryFilters([HoshitoriDb.TenantFilter])
#pragma warning restore RS0030
            .Where(row => row.OrganizationId > after).OrderBy(row => row.OrganizationId).Take(PageSize)
            .Select(row => new Place(row.OrganizationId, row.CreatedAt)).ToListAsync(stop);
    }

    /// <summary>Adds the turns that are not there yet; another process may be adding the same ones.</summary>
    private async Task Add(IRecurringWork work, List<Place> places, List<DateOnly> days, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HoshitoriDb>();
            using var turn = await scope.ServiceProvider.GetRequiredService<WriteGate>().Enter(stop);
            var turns = places.SelectMany(place => days.Where(day => day >= JapanCalendar.DayOf(place.CreatedAt) || place.OrganizationId == Guid.Empty).Select(day => TurnOf(work, place, day))).ToList();
            var keys = turns.Select(row => row.Key).ToList();
            var there = (await db.Set<Job>().Where(row => keys.Contains(row.Key)).Select(row => row.Key!).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
            db.AddRange(turns.Where(row => !there.Contains(row.Key!)));
            try
            {
                await db.SaveChangesAsync(stop);
                return;
            }
            catch (DbUpdateException lost) when (StoreErrors.IsLostRace(lost) && attempt < 3)
            {
                // The other process has added some of them; the next look shows which.
            }
        }
    }

    private Job TurnOf(IRecurringWork work, Place place, DateOnly day)
    {
        var now = clock.GetUtcNow();
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Job
        {
            Id = Guid.CreateVersion7(now),
            OrganizationId = place.OrganizationId,
            Kind = RunRecurring.JobKind,
            Payload = JsonSerializer.Serialize(new RecurringTurn(work.Name, day)),
            Key = $"recurring:{work.Name}:{place.OrganizationId:N}:{text}",
            CreatedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
        };
    }
}
