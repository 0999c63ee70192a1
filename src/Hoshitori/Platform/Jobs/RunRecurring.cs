using System.Text.Json;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Platform.Jobs;

/// <summary>One turn of recurring work, as its row carries it.</summary>
public sealed record RecurringTurn(string Name, DateOnly Day);

/// <summary>Runs one turn of recurring work.</summary>
public sealed class RunRecurring(IEnumerable<IRecurringWork> works, HoshitoriDb db) : IJobSlice
{
    public const string JobKind = "recurring";

    public string Kind => JobKind;

    public async Task Run(Job job, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        var turn = JsonSerializer.Deserialize<RecurringTurn>(job.Payload)!;
        var work = works.FirstOrDefault(known => known.Name == turn.Name) ?? throw new JobGivenUpException("unknown-work");
        // An organisation that has gone since leaves nothing to do.
        if (work.OfInstallation || await db.Set<Organization>().AnyAsync(row => row.OrganizationId == job.OrganizationId, stop))
        {
            await work.Run(job.OrganizationId, turn.Day, stop);
        }
    }
}
