using Hoshitori.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Platform.Identity;

/// <summary>When a person was here before; read from their sessions, which last at most half a day.</summary>
public sealed class Visits(HoshitoriDb db)
{
    private const int SessionsLookedAt = 20;

    /// <summary>The last moment before an instant (UTC) at which the person is known to have been here; <c>null</c> on the first visit.</summary>
    public async Task<DateTime?> LastBefore(Guid person, DateTime before, CancellationToken stop)
    {
        var sessions = await db.Set<Session>().AsNoTracking().Where(row => row.PersonId == person && row.StartedAt < before)
            .OrderByDescending(row => row.StartedAt).Take(SessionsLookedAt).Select(row => new { row.StartedAt, row.SeenAt }).ToListAsync(stop);
        return sessions.Count == 0 ? null : sessions.Max(session => session.SeenAt < before ? session.SeenAt : session.StartedAt);
    }
}
