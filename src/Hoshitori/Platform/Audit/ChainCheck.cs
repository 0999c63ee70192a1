using Hoshitori.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Platform.Audit;

/// <summary>What is wrong with a chain at its first broken line.</summary>
public enum ChainFault
{
    /// <summary>The line is not what its hash was made of, or follows another line than it did.</summary>
    Changed,

    /// <summary>A line between others is gone.</summary>
    Missing,

    /// <summary>Lines at the end are gone: the head knows a later one.</summary>
    CutTail,

    /// <summary>There are more lines than the head knows, or no head at all.</summary>
    HeadBehind,
}

/// <summary>What the check of one chain found.</summary>
/// <param name="Lines">Lines that hold.</param>
/// <param name="Fault"><c>null</c>: the chain is whole.</param>
/// <param name="Sequence">The first broken line; 0 when whole.</param>
public sealed record ChainVerdict(Guid OrganizationId, long Lines, ChainFault? Fault, long Sequence);

/// <summary>Recomputes chains of the audit log line by line, in batches. The caller's tenant must be allowed to see them.</summary>
public sealed class ChainCheck(HoshitoriDb db)
{
    private const int BatchSize = 1000;

    /// <summary>The organisations that have lines or a head; the empty id is the installation's own chain.</summary>
    public async Task<IReadOnlyList<Guid>> Chains(CancellationToken stop) =>
        await All<AuditHead>().Select(head => head.OrganizationId).Union(All<AuditEntry>().Select(line => line.OrganizationId)).OrderBy(id => id).ToListAsync(stop);

    public async Task<ChainVerdict> Verify(Guid organizationId, CancellationToken stop)
    {
        // The head first: lines that are added meanwhile come after it and belong to no fault.
        var head = await All<AuditHead>().FirstOrDefaultAsync(row => row.OrganizationId == organizationId, stop);
        var (before, last) = (AuditChain.Start, 0L);
        while (await Batch(organizationId, last, stop) is { Count: > 0 } batch)
        {
            foreach (var line in batch)
            {
                if (line.Sequence != last + 1)
                {
                    return new(organizationId, last, ChainFault.Missing, last + 1);
                }

                if (!AuditChain.Hash(before, line).AsSpan().SequenceEqual(line.Hash))
                {
                    return new(organizationId, last, ChainFault.Changed, line.Sequence);
                }

                (before, last) = (line.Hash, line.Sequence);
                if (last == head?.Sequence && !head.Hash.AsSpan().SequenceEqual(line.Hash))
                {
                    return new(organizationId, last - 1, ChainFault.Changed, last);
                }
            }
        }

        return await AgainstHead(organizationId, head, last, stop);
    }

    private async Task<ChainVerdict> AgainstHead(Guid organizationId, AuditHead? head, long last, CancellationToken stop)
    {
        if (last < (head?.Sequence ?? 0))
        {
            return new(organizationId, last, ChainFault.CutTail, last + 1);
        }

        var now = await All<AuditHead>().FirstOrDefaultAsync(row => row.OrganizationId == organizationId, stop);
        return last > (now?.Sequence ?? 0)
            ? new(organizationId, now?.Sequence ?? 0, ChainFault.HeadBehind, (now?.Sequence ?? 0) + 1)
            : new(organizationId, last, null, 0);
    }

    private async Task<List<AuditEntry>> Batch(Guid organizationId, long after, CancellationToken stop) =>
        await All<AuditEntry>().Where(line => line.OrganizationId == organizationId && line.Sequence > after)
            .OrderBy(line => line.Sequence).Take(BatchSize).ToListAsync(stop);

#pragma warning disable RS0030 // Chains are checked for the whole installation; row policies still bind.
    private IQueryable<T> All<T>()
        where T : class => db.Set<T>().IgnoreQueryFilters([HoshitoriDb.TenantFilter]).AsNoTracking();
#pragma warning restore RS0030
}
