using System.Diagnostics;
using System.Text.Json;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Telemetry;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Platform.Data;

/// <summary>What the audit log keeps of a change.</summary>
/// <param name="Subject">Kind and id: <c>scope:…</c>; never free text.</param>
/// <param name="Detail">Fields of an explicit list; no secrets, no free text.</param>
public sealed record AuditNote(string Subject, object? Detail = null);

/// <summary>
/// The one way to write: load, decide and change inside one transaction, together with the line of the audit log. Either
/// all of it is durable when this returns, or nothing is.
/// </summary>
public sealed class Changes(HoshitoriDb db, WriteGate gate, Tenant tenant, Actor actor, TimeProvider clock)
{
    private const int MostTries = 8;

    /// <summary>A unique row that exists already is a race once; met again, it simply exists.</summary>
    private const int MostUniqueTries = 2;

    private bool isUnderWay;

    /// <param name="action">Action name of the use case.</param>
    /// <param name="change">Loads what it needs, decides, changes tracked rows. May run again after losing a race on PostgreSQL.</param>
    /// <param name="note">What the audit log keeps; called after a good outcome only. <c>null</c> from it: nothing changed, nothing is written.</param>
    /// <returns>The outcome of <paramref name="change"/>; <see cref="OutcomeKind.Conflict"/> when others kept winning the race.</returns>
    public async Task<Outcome<T>> Save<T>(
        string action, Func<CancellationToken, Task<Outcome<T>>> change, Func<T, AuditNote?> note, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(note);
        var ended = await TakeTurn(action, change, note, stop);
        Measures.Saved(ended.Kind.ToString());
        return ended;
    }

    private async Task<Outcome<T>> TakeTurn<T>(
        string action, Func<CancellationToken, Task<Outcome<T>>> change, Func<T, AuditNote?> note, CancellationToken stop)
    {
        if (isUnderWay)
        {
            // It would wait for its own turn for ever.
            throw new InvalidOperationException($"{action}: a change is under way already; add to it instead of starting another");
        }

        using var turn = await gate.Enter(stop);
        isUnderWay = true;
        try
        {
            return await Try(action, change, note, stop);
        }
        finally
        {
            isUnderWay = false;
        }
    }

    private async Task<Outcome<T>> Try<T>(
        string action, Func<CancellationToken, Task<Outcome<T>>> change, Func<T, AuditNote?> note, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(stop);
                // Held until the end: changes of one organisation follow each other, those of others go on.
                var head = await TakeChain(stop);
                var outcome = await change(stop);
                if (!outcome.IsOk || note(outcome.Value!) is not { } kept)
                {
                    db.ChangeTracker.Clear();
                    return outcome;
                }

                AddAuditLine(head, action, kept);
                await db.SaveChangesAsync(stop);
                // From here on nobody's leaving may stop it: an interrupted commit would be neither done nor undone.
                await transaction.CommitAsync(CancellationToken.None);
                return outcome;
            }
            catch (Exception lost) when (StoreErrors.IsLostRace(lost))
            {
                if (attempt == MostTries || (attempt == MostUniqueTries && StoreErrors.IsUnique(lost)))
                {
                    db.ChangeTracker.Clear();
                    return OutcomeKind.Conflict;
                }
            }
        }
    }

    private async Task<AuditHead> TakeChain(CancellationToken stop)
    {
        var organization = tenant.OrganizationId;
#pragma warning disable RS0030 // EF cannot say "make it or take it, and hold it": two first changes of an organisation would collide.
        return (await db.Set<AuditHead>().FromSql(
            $"""
             INSERT INTO audit_heads (organization_id, sequence, hash) VALUES ({organization}, 0, {AuditChain.Start})
             ON CONFLICT (organization_id) DO UPDATE SET sequence = audit_heads.sequence
             RETURNING organization_id, sequence, hash
             """).IgnoreQueryFilters([HoshitoriDb.TenantFilter]).ToListAsync(stop))[0];
#pragma warning restore RS0030
    }

    private void AddAuditLine(AuditHead head, string action, AuditNote note)
    {
        var entry = Line(action, note, head.Sequence + 1, []);
        var hash = AuditChain.Hash(head.Hash, entry);
        db.Add(Line(action, note, entry.Sequence, hash, entry.At));
        head.Sequence = entry.Sequence;
        head.Hash = hash;
    }

    private AuditEntry Line(string action, AuditNote note, long sequence, byte[] hash, DateTime? at = null) => new()
    {
        OrganizationId = tenant.OrganizationId,
        Sequence = sequence,
        At = at ?? clock.GetUtcNow().UtcDateTime.ToMicroseconds(),
        Actor = actor.Label,
        Action = action,
        Subject = note.Subject,
        Detail = note.Detail is null ? "{}" : JsonSerializer.Serialize(note.Detail, AuditJson.Options),
        RequestId = Activity.Current?.TraceId.ToHexString() ?? "",
        Hash = hash,
    };
}
