using System.Security.Cryptography;
using System.Text;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Platform.Identity;

/// <summary>The ways a person can prove who they are; reading them, and inside a change (<see cref="Changes"/>) writing them.</summary>
public sealed class Factors(HoshitoriDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Codes handed out at a time.</summary>
    public const int Codes = 10;

    private const int CodeBytes = 10;
    private const int CodeLetters = 16;

    private readonly IDataProtector keys = protection.CreateProtector("code-app");

    /// <summary>What a person has.</summary>
    public sealed record Owned(IReadOnlyList<IdentityUserPasskey<Guid>> Passkeys, bool HasPassword, DateTimeOffset? CodeAppSince, int CodesLeft, IReadOnlyList<IdentityUserLogin<Guid>> Logins)
    {
        public bool HasCodeApp => CodeAppSince is not null;

        public WaysIn Ways(bool isOperator) => new(Passkeys.Count, HasPassword, HasCodeApp, Logins.Count, isOperator);
    }

    public async Task<Owned> Of(Person person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(person);
        var app = await db.Set<CodeApp>().AsNoTracking().FirstOrDefaultAsync(row => row.PersonId == person.Id, stop);
        return new Owned(
            await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(row => row.UserId == person.Id).ToListAsync(stop),
            person.PasswordHash is not null,
            app is null ? null : new DateTimeOffset(app.AddedAt),
            await db.Set<RecoveryCode>().CountAsync(row => row.PersonId == person.Id && row.UsedAt == null, stop),
            await db.UserLogins.AsNoTracking().Where(row => row.UserId == person.Id).ToListAsync(stop));
    }

    /// <summary>Ten new codes; the old ones are worth nothing from now on.</summary>
    /// <returns>The codes, to be shown once.</returns>
    public async Task<IReadOnlyList<string>> NewCodes(Guid personId, CancellationToken stop)
    {
        await db.Set<RecoveryCode>().Where(row => row.PersonId == personId).ExecuteDeleteAsync(stop);
        var codes = Enumerable.Range(0, Codes).Select(_ => Base32.Write(RandomNumberGenerator.GetBytes(CodeBytes))).ToList();
        db.AddRange(codes.Select(code => new RecoveryCode { PersonId = personId, Hash = HashOf(code), MadeAt = clock.GetUtcNow().UtcDateTime }));
        return [.. codes.Select(code => Base32.Grouped(code))];
    }

    /// <summary>Uses up a recovery code.</summary>
    public async Task<bool> UseRecoveryCode(Guid personId, string typed, CancellationToken stop)
    {
        if (Base32.Fold(typed, CodeLetters) is not { } code)
        {
            return false;
        }

        var hash = HashOf(code);
        var row = await db.Set<RecoveryCode>().FirstOrDefaultAsync(row => row.PersonId == personId && row.Hash == hash && row.UsedAt == null, stop);
        if (row is null)
        {
            return false;
        }

        row.UsedAt = clock.GetUtcNow().UtcDateTime;
        return true;
    }

    /// <summary>Uses up a code of the authenticator app.</summary>
    public async Task<bool> UseAppCode(Guid personId, string typed, CancellationToken stop)
    {
        var app = await db.Set<CodeApp>().FirstOrDefaultAsync(row => row.PersonId == personId, stop);
        if (app is null || Unsealed(app) is not { } key || OneTimeCode.StepOf(key, Digits(typed), clock.GetUtcNow().UtcDateTime, app.LastStep) is not { } step)
        {
            return false;
        }

        app.LastStep = step;
        return true;
    }

    /// <summary><c>null</c> when the keys that sealed it are gone: the app is then worth nothing and has to be connected anew.</summary>
    private byte[]? Unsealed(CodeApp app)
    {
        try
        {
            return keys.Unprotect(Convert.FromBase64String(app.SealedKey));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Sets up the authenticator app; the first code proves that it works.</summary>
    public async Task<bool> SetApp(Guid personId, byte[] key, string typed, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (OneTimeCode.StepOf(key, Digits(typed), now, 0) is not { } step)
        {
            return false;
        }

        var app = await db.Set<CodeApp>().FirstOrDefaultAsync(row => row.PersonId == personId, stop);
        if (app is null)
        {
            app = new CodeApp { PersonId = personId };
            db.Add(app);
        }

        (app.SealedKey, app.LastStep, app.AddedAt) = (Convert.ToBase64String(keys.Protect(key)), step, now);
        return true;
    }

    public static byte[] NewAppKey() => RandomNumberGenerator.GetBytes(OneTimeCode.KeyBytes);

    /// <summary>Full-width digits and blanks between come from Japanese keyboards and from reading aloud.</summary>
    private static string Digits(string typed) => typed.Length > 32 || typed.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar)
        ? ""
        : string.Concat(typed.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));

    private static byte[] HashOf(string code) => SHA256.HashData(Encoding.ASCII.GetBytes(code));
}
