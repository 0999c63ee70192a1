using Hoshitori.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Hoshitori.Platform.Jobs;

/// <summary>
/// Takes rows and closes them. The attempt number of a taken row is its fence: who lost the lease to somebody else cannot
/// write to the row any more.
/// </summary>
public sealed class JobLedger(HoshitoriDb db, WriteGate gate, StoreOptions store, TimeProvider clock)
{
    /// <summary>Longer than a run may take (<see cref="JobRunner.LongestRun"/>).</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>Waits after the first to the fourth attempt; the fifth is the last.</summary>
    private static readonly TimeSpan[] Delays = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)];

    public const int MostAttempts = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes the row that has been due longest; one whose lease ran out counts as due.</summary>
    public async Task<Job?> Claim(IReadOnlyCollection<string> kinds, CancellationToken stop)
    {
        var now = Now;
        // Looking costs no turn at writing; most looks find nothing.
        if (!await db.Set<Job>().AnyAsync(row => row.DoneAt == null && row.FailedAt == null && row.NotBefore <= now
            && (row.LeasedUntil == null || row.LeasedUntil < now) && kinds.Contains(row.Kind), stop))
        {
            return null;
        }

        using var turn = await gate.Enter(stop);
        object[] values = [now + Lease, now, .. kinds];
        var names = string.Join(", ", kinds.Select((_, at) => $"{{{at + 2}}}"));
        var skip = store.Kind == StoreKind.Postgres ? "FOR UPDATE SKIP LOCKED" : "";
#pragma warning disable RS0030 // The one statement EF cannot say: take a row and see it, without two workers taking the same.
#pragma warning disable EF1002 // The text is made of place holders only.
        return (await db.Set<Job>().FromSqlRaw(
            $$"""
              UPDATE jobs SET leased_until = {0}, attempts = attempts + 1
              WHERE id = (
                SELECT id FROM jobs
                WHERE done_at IS NULL AND failed_at IS NULL AND not_before <= {1} AND (leased_until IS NULL OR leased_until < {1})
                  AND kind IN ({{names}})
                ORDER BY not_before, id LIMIT 1 {{skip}})
              RETURNING *
              """,
            values).AsNoTracking().ToListAsync(stop)).FirstOrDefault();
#pragma warning restore EF1002, RS0030
    }

    /// <summary>Closes the row as done and empties its payload; inside a change it becomes durable together with it.</summary>
    /// <exception cref="LeaseLostException">The row is somebody else's by now: the change must not be kept.</exception>
    public async Task Finish(Job job, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        var now = Now;
        await Write(job, set => set.SetProperty(row => row.DoneAt, now).SetProperty(row => row.Payload, "{}")
            .SetProperty(row => row.LeasedUntil, (DateTime?)null).SetProperty(row => row.LastError, (string?)null), stop);
        job.IsFinished = true;
    }

    /// <summary>Writes down that the effect outside begins now.</summary>
    public Task HandOver(Job job, CancellationToken stop)
    {
        var now = Now;
        return Write(job, set => set.SetProperty(row => row.HandedOverAt, now), stop);
    }

    /// <summary>Writes down that the effect outside surely did not happen, so that it may be tried again.</summary>
    public Task TakeBack(Job job, CancellationToken stop) =>
        Write(job, set => set.SetProperty(row => row.HandedOverAt, (DateTime?)null), stop);

    /// <summary>Due again after a while, or given up after the last attempt.</summary>
    /// <returns>Whether it was given up.</returns>
    public async Task<bool> Fail(Job job, string reason, bool forGood, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        var now = Now;
        var givenUp = forGood || job.Attempts >= MostAttempts;
        DateTime? failed = givenUp ? now : null;
        var next = givenUp ? now : now + Delays[job.Attempts - 1];
        await Write(job, set => set.SetProperty(row => row.FailedAt, failed).SetProperty(row => row.NotBefore, next)
            .SetProperty(row => row.LeasedUntil, (DateTime?)null).SetProperty(row => row.LastError, reason), stop);
        return givenUp;
    }

    /// <summary>Gives the row back untouched: this process is about to stop.</summary>
    public Task Release(Job job, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        return Write(job, set => set.SetProperty(row => row.LeasedUntil, (DateTime?)null).SetProperty(row => row.Attempts, job.Attempts - 1), stop);
    }

    private async Task Write(Job job, Action<UpdateSettersBuilder<Job>> change, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        // Inside a change the turn is held already.
        using var turn = db.Database.CurrentTransaction is null ? await gate.Enter(stop) : null;
        var written = await db.Set<Job>()
            .Where(row => row.Id == job.Id && row.Attempts == job.Attempts && row.DoneAt == null && row.FailedAt == null)
            .ExecuteUpdateAsync(change, stop);
        if (written == 0)
        {
            throw new LeaseLostException();
        }
    }
}
