using Hoshitori.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Platform.Identity;

/// <summary>
/// The two ceremonies of passkeys: making one and showing one. The challenge goes to the page and comes back sealed, so
/// that each page has its own and no step needs a cookie.
/// </summary>
public sealed class Passkeys(IPasskeyHandler<Person> handler, HoshitoriDb db, Seals seals, IHttpContextAccessor http)
{
    /// <summary>Names of the fields the script fills and the page carries.</summary>
    public const string CredentialField = "credential";
    public const string StateField = "state";

    private const string ToCreatePurpose = "passkey-create";
    private const string ToShowPurpose = "passkey-show";
    private const int LongestCredential = 16 * 1024;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <summary>What a page hands to the browser.</summary>
    /// <param name="Options">Options of the browser's call, as JSON.</param>
    /// <param name="State">The challenge, sealed for the form.</param>
    public sealed record Ceremony(string Options, string State);

    /// <summary>A passkey that was just shown, and whose it is.</summary>
    public sealed record Shown(Person Person, UserPasskeyInfo Passkey);

    private sealed record Challenge(Guid Person, string State);

    public async Task<Ceremony> ToCreate(Guid personId, string address, string name)
    {
        var made = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = personId.ToString(), Name = address, DisplayName = name }, http.HttpContext!);
        return new(made.CreationOptionsJson, seals.Close(ToCreatePurpose, new Challenge(personId, made.AttestationState ?? ""), Life));
    }

    /// <summary>Whose passkey a page asked for; <c>null</c> when its challenge is too old or not ours.</summary>
    public Guid? PersonOf(string? state) => seals.Open<Challenge>(ToCreatePurpose, state)?.Person;

    /// <summary>The new passkey of the person; <c>null</c> when the browser's answer does not hold.</summary>
    public async Task<UserPasskeyInfo?> Created(Guid personId, string? credential, string? state)
    {
        if (seals.Open<Challenge>(ToCreatePurpose, state) is not { } challenge || challenge.Person != personId || credential is null or { Length: > LongestCredential })
        {
            return null;
        }

        var result = await handler.PerformAttestationAsync(new() { HttpContext = http.HttpContext!, CredentialJson = credential, AttestationState = challenge.State });
        return result.Succeeded && result.Passkey.IsUserVerified && result.UserEntity.Id == personId.ToString() ? result.Passkey : null;
    }

    /// <param name="person">Whose passkeys to ask for; <c>null</c> lets the device offer what it has.</param>
    public async Task<Ceremony> ToShow(Person? person)
    {
        var made = await handler.MakeRequestOptionsAsync(person, http.HttpContext!);
        return new(made.RequestOptionsJson, seals.Close(ToShowPurpose, new Challenge(person?.Id ?? Guid.Empty, made.AssertionState ?? ""), Life));
    }

    /// <summary>The passkey that was shown; <c>null</c> when the browser's answer does not hold.</summary>
    public async Task<Shown?> WasShown(string? credential, string? state)
    {
        if (seals.Open<Challenge>(ToShowPurpose, state) is not { } challenge || credential is null or { Length: > LongestCredential })
        {
            return null;
        }

        var result = await handler.PerformAssertionAsync(new() { HttpContext = http.HttpContext!, CredentialJson = credential, AssertionState = challenge.State });
        return result.Succeeded && result.Passkey.IsUserVerified && (challenge.Person == Guid.Empty || challenge.Person == result.User.Id)
            ? new(result.User, result.Passkey)
            : null;
    }

    /// <summary>Keeps a new passkey; inside a change.</summary>
    public void Add(Guid personId, UserPasskeyInfo passkey, string name)
    {
        ArgumentNullException.ThrowIfNull(passkey);
        db.Add(new IdentityUserPasskey<Guid>
        {
            UserId = personId,
            CredentialId = passkey.CredentialId,
            Data = new IdentityPasskeyData
            {
                Name = name,
                CreatedAt = passkey.CreatedAt,
                PublicKey = passkey.PublicKey,
                SignCount = passkey.SignCount,
                Transports = passkey.Transports,
                IsUserVerified = passkey.IsUserVerified,
                IsBackupEligible = passkey.IsBackupEligible,
                IsBackedUp = passkey.IsBackedUp,
                AttestationObject = passkey.AttestationObject,
                ClientDataJson = passkey.ClientDataJson,
            },
        });
    }

    /// <summary>Keeps the counter by which a copied passkey would show; inside a change.</summary>
    /// <returns>Whether the passkey is still there.</returns>
    public async Task<bool> Used(Shown shown, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var id = shown.Passkey.CredentialId;
        if (await db.Set<IdentityUserPasskey<Guid>>().FirstOrDefaultAsync(row => row.CredentialId == id && row.UserId == shown.Person.Id, stop) is not { } row)
        {
            return false;
        }

        (row.Data.SignCount, row.Data.IsBackedUp) = (shown.Passkey.SignCount, shown.Passkey.IsBackedUp);
        return true;
    }
}
