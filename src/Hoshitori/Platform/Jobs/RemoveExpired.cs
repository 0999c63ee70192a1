using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Microsoft.Extensions.Logging;

namespace Hoshitori.Platform.Jobs;

/// <summary>Removes, once a night, every row whose time is over.</summary>
public sealed partial class RemoveExpired(
    IEnumerable<Expiring> kinds, HoshitoriDb db, WriteGate gate, Tenant tenant, TimeProvider clock, ILogger<RemoveExpired> logger) : IRecurringWork
{
    /// <summary>What the platform itself keeps for a time only.</summary>
    internal static readonly Expiring[] Own =
    [
        Expiring.Rows<Session>("sessions", "30 days after they began", now =>
        {
            var oldest = now.AddDays(-30);
            return row => row.StartedAt < oldest;
        }),
        Expiring.Rows<Job>("jobs-done", "30 days after they were done (their content goes at once)", now =>
        {
            var oldest = now.AddDays(-30);
            return row => row.DoneAt < oldest;
        }),
        Expiring.Rows<Job>("jobs-given-up", "90 days after they were given up", now =>
        {
            var oldest = now.AddDays(-90);
            return row => row.FailedAt < oldest;
        }),
    ];

    public string Name => "remove-expired";

    public TimeOnly At => new(3, 30);

    public bool OfInstallation => true;

    public async Task Run(Guid organizationId, DateOnly day, CancellationToken stop)
    {
        tenant.SeeInstallation();
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var kind in kinds)
        {
            using var turn = await gate.Enter(stop);
            var removed = await kind.Remove(db, now, stop);
            if (removed > 0)
            {
                Removed(logger, kind.Name, removed);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Removed expired {Rows}: {Count}")]
    private static partial void Removed(ILogger logger, string rows, int count);
}
