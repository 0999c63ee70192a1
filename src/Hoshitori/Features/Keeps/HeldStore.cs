using Hoshitori.Features.Keeps.Data;
using Hoshitori.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Keeps;

/// <summary>Something held, found by the token of a request.</summary>
public sealed record Held(Guid Id, HeldContent Content, DateTime Until);

/// <summary>Finds, adds and removes what is held.</summary>
public sealed class HeldStore(HoshitoriDb db, TimeProvider clock)
{
    /// <summary>What the request's token stands for; <c>null</c> without one, after its time, or once it was taken.</summary>
    public async Task<Held?> Find(HttpRequest request, CancellationToken stop)
    {
        var (hash, now) = (KeepCookie.HashOf(request), clock.GetUtcNow().UtcDateTime);
        return hash is not null && await db.Set<HeldAnswers>().AsNoTracking().FirstOrDefaultAsync(row => row.TokenHash == hash && row.Until > now, stop) is { } row
            ? new(row.Id, HeldContent.Read(row.Content), row.Until)
            : null;
    }

    /// <summary>Adds to the change under way.</summary>
    /// <returns><c>null</c> when the installation holds too much already.</returns>
    public async Task<HeldAnswers?> Add(byte[] hash, byte[] content, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await db.Set<HeldAnswers>().CountAsync(row => row.Until > now.UtcDateTime, stop) >= KeepLimits.MostHeld)
        {
            return null;
        }

        var row = new HeldAnswers { Id = Guid.CreateVersion7(now), TokenHash = hash, Content = content, CreatedAt = now.UtcDateTime, Until = (now + KeepLimits.Life).UtcDateTime };
        db.Add(row);
        return row;
    }

    /// <summary>Removes it in the change under way.</summary>
    /// <returns>Whether it was still there: of two who take it, one gets it.</returns>
    public async Task<bool> Remove(Guid id, CancellationToken stop)
    {
        if (await db.Set<HeldAnswers>().FirstOrDefaultAsync(row => row.Id == id, stop) is not { } row)
        {
            return false;
        }

        db.Remove(row);
        return true;
    }
}
