using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Rules.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Resets;

/// <summary>A recovery that is not over, and whose it is.</summary>
internal sealed record RecoveryFound(MagicLink Link, Person Person, RecoveryState State)
{
    /// <summary>UTC instant from which a new way in can be set.</summary>
    public DateTime From => Link.CreatedAt + Recovery.Notice;
}

/// <summary>Finds the recovery behind the mailed link a browser has opened.</summary>
internal sealed class RecoveryDoor(HoshitoriDb db, MagicLinks links, TimeProvider clock)
{
    /// <returns><c>null</c> for a link used, stopped or too old, and when the person has signed in meanwhile.</returns>
    public async Task<RecoveryFound?> Find(HttpContext context, CancellationToken stop)
    {
        if (await links.Find(LinkCookie.Read(context.Request), LinkPurpose.Recovery, stop) is not { } link
            || await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == link.PersonId && !row.IsOperator, stop) is not { } person)
        {
            return null;
        }

        var lastSignIn = await db.Set<Session>().Where(session => session.PersonId == person.Id).MaxAsync(session => (DateTime?)session.StartedAt, stop);
        var state = Recovery.StateOf(link.CreatedAt, lastSignIn, clock.GetUtcNow().UtcDateTime);
        return state == RecoveryState.Over ? null : new(link, person, state);
    }
}
