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
/// hands a protected marker to the sign-up, which makes the account an operator's.
/// </summary>
public sealed class OperatorSetup(HoshitoriDb db, Changes changes, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Name under which the marker travels to the sign-up.</summary>
    public const string MarkerField = "operator";

    /// <summary>How long the link and the marker work.</summary>
    public static readonly TimeSpan Works = TimeSpan.FromMinutes(30);

    private const int TokenBytes = 32;

    private IDataProtector Markers => protection.CreateProtector("operators.set-up");

    /// <summary>Makes a link where the installation has no operator; links made before stop working.</summary>
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

    /// <summary>
    /// Uses up the link behind a marker; call it inside the change that creates the account, which is an operator's when
    /// this says so and must then register a passkey.
    /// </summary>
    public async Task<bool> Use(string marker, CancellationToken stop)
    {
        if (IdOf(marker) is not { } id
            || await db.Set<OperatorTicket>().FirstOrDefaultAsync(row => row.Id == id, stop) is not { } ticket
            || !await StillWorks(ticket, stop))
        {
            return false;
        }

        ticket.UsedAt = clock.GetUtcNow().UtcDateTime;
        return true;
    }

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

    private Task<bool> HasOperator(CancellationToken stop) => db.Users.AnyAsync(person => person.IsOperator, stop);
}
