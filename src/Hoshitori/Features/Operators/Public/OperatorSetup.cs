using System.Buffers.Text;
using System.Security.Cryptography;
using Hoshitori.Features.Operators.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Operators.Public;

/// <summary>
/// How an installation gets its first operator: the host prints a link that works once within half an hour; its page
/// hands a protected marker to the sign-up. Of that marker comes one mailed link, and of that an account with a passkey.
/// </summary>
public sealed class OperatorSetup(HoshitoriDb db, Changes changes, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Name under which the marker travels to the sign-up.</summary>
    public const string MarkerField = "operator";

    /// <summary>Where an operator begins.</summary>
    public const string Start = ShowInstallation.Path;

    /// <summary>How long the link and the marker work.</summary>
    public static readonly TimeSpan Works = TimeSpan.FromMinutes(30);

    private const int TokenBytes = 32;

    private IDataProtector Markers => protection.CreateProtector("operators.set-up");

    /// <summary>Makes a link where the installation has no operator; links made before, and mails sent for them, stop working.</summary>
    /// <returns>The path to open, or <c>null</c> when there is an operator already.</returns>
    public static async Task<string?> Offer(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActAs("command");
        return await scope.ServiceProvider.GetRequiredService<OperatorSetup>().Offer(stop);
    }

    private async Task<string?> Offer(CancellationToken stop)
    {
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        var outcome = await changes.Save<OperatorTicket>(SetUpOperator.ActionName, async halt =>
        {
            if (await HasOperator(halt))
            {
                return OutcomeKind.Forbidden;
            }

            var now = clock.GetUtcNow();
            await db.Set<OperatorTicket>().ExecuteDeleteAsync(halt);
            await EndMailed(halt);
            var ticket = new OperatorTicket { Id = Guid.CreateVersion7(now), TokenHash = SHA256.HashData(token), ExpiresAt = (now + Works).UtcDateTime };
            db.Add(ticket);
            return ticket;
        }, ticket => new AuditNote("operator-ticket:" + ticket.Id.ToString("N")), stop);
        return outcome.IsOk ? SetUpOperator.PathOf(Base64Url.EncodeToString(token)) : null;
    }

    /// <summary>The marker for the sign-up; <c>null</c> when the link does not work (any more).</summary>
    public async Task<string?> MarkerFor(string token, CancellationToken stop)
    {
        if (token.Length > 64 || !Base64Url.IsValid(token))
        {
            return null;
        }

        var hash = SHA256.HashData(Base64Url.DecodeFromChars(token));
        var ticket = await db.Set<OperatorTicket>().AsNoTracking().FirstOrDefaultAsync(row => row.TokenHash == hash, stop);
        return ticket is not null && await StillWorks(ticket, stop) ? Markers.Protect(ticket.Id.ToString("N")) : null;
    }

    /// <summary>Whether a marker still works, without using it up.</summary>
    public async Task<bool> Holds(string marker, CancellationToken stop) =>
        IdOf(marker) is { } id && await db.Set<OperatorTicket>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, stop) is { } ticket && await StillWorks(ticket, stop);

    /// <summary>
    /// Allows one mailed link for a marker; call it inside the change that makes the link. Those mailed before stop
    /// working: a mistyped address must not make somebody else the operator.
    /// </summary>
    public async Task<bool> Promise(string marker, CancellationToken stop)
    {
        if (!await Holds(marker, stop))
        {
            return false;
        }

        await EndMailed(stop);
        return true;
    }

    /// <summary>Uses up the printed link; call it inside the change that creates the operator's account of a mailed one.</summary>
    public async Task<bool> Use(CancellationToken stop)
    {
        if (await db.Set<OperatorTicket>().FirstOrDefaultAsync(row => row.UsedAt == null, stop) is not { } ticket || !await StillWorks(ticket, stop))
        {
            return false;
        }

        ticket.UsedAt = clock.GetUtcNow().UtcDateTime;
        return true;
    }

    private Task<int> EndMailed(CancellationToken stop) => db.Set<MagicLink>().Where(link => link.Purpose == LinkPurpose.OperatorSignUp).ExecuteDeleteAsync(stop);

    private Guid? IdOf(string marker)
    {
        try
        {
            return Guid.ParseExact(Markers.Unprotect(marker), "N");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task<bool> StillWorks(OperatorTicket ticket, CancellationToken stop) =>
        ticket.UsedAt is null && clock.GetUtcNow().UtcDateTime < ticket.ExpiresAt && !await HasOperator(stop);

    /// <summary>The one of the demo runs nothing.</summary>
    private Task<bool> HasOperator(CancellationToken stop) => db.Users.AnyAsync(person => person.IsOperator && !person.IsDemo, stop);
}
