using System.Buffers.Text;
using System.Security.Cryptography;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Platform.Identity;

/// <summary>Makes, finds and uses up the links sent by mail; inside a change (<see cref="Changes"/>).</summary>
public sealed class MagicLinks(HoshitoriDb db, TimeProvider clock)
{
    private const int TokenBytes = 32;

    private static readonly TimeSpan KeptAfterwards = TimeSpan.FromDays(7);

    /// <summary>How long a link is good: a day to sign up or move an address, half an hour for a password or an operator, a day of waiting and a week for a recovery.</summary>
    public static TimeSpan LifeOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.NewPassword or LinkPurpose.OperatorSignUp => TimeSpan.FromMinutes(30),
        LinkPurpose.Recovery => Recovery.Whole,
        _ => TimeSpan.FromHours(24),
    };

    /// <param name="dead">Makes the row but a link that opens nothing: the same work where the answer must not tell that an address is known.</param>
    /// <returns>The token for the address in the mail.</returns>
    public async Task<string> Make(LinkPurpose purpose, string address, Guid? personId, string? back, bool dead, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var old = now.UtcDateTime - KeptAfterwards;
        await db.Set<MagicLink>().Where(row => row.ExpiresAt < old).ExecuteDeleteAsync(stop);
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        db.Add(new MagicLink
        {
            Id = Guid.CreateVersion7(now),
            TokenHash = SHA256.HashData(token),
            Purpose = purpose,
            Address = address,
            PersonId = personId,
            Return = back is { Length: <= MagicLink.LongestReturn } ? back : null,
            CreatedAt = now.UtcDateTime,
            ExpiresAt = now.UtcDateTime + LifeOf(purpose),
            UsedAt = dead ? now.UtcDateTime : null,
        });
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The link while it is good for this purpose; tracked, so that setting <see cref="MagicLink.UsedAt"/> uses it up.</summary>
    public async Task<MagicLink?> Find(string? token, LinkPurpose purpose, CancellationToken stop) =>
        await Find(token, stop) is { } link && link.Purpose == purpose ? link : null;

    /// <summary>The link while it is good for anything.</summary>
    public async Task<MagicLink?> Find(string? token, CancellationToken stop)
    {
        if (token is null || token.Length > 64 || !Base64Url.IsValid(token) || Base64Url.DecodeFromChars(token) is not { Length: TokenBytes } bytes)
        {
            return null;
        }

        var hash = SHA256.HashData(bytes);
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<MagicLink>().FirstOrDefaultAsync(row => row.TokenHash == hash && row.UsedAt == null && row.ExpiresAt > now, stop);
    }

    public void Use(MagicLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        link.UsedAt = clock.GetUtcNow().UtcDateTime;
    }
}
