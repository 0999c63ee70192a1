using Hoshitori.Rules.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Hoshitori.Platform.Identity;

/// <summary>Hashes, checks and judges passwords. PBKDF2 with HMAC-SHA-512, as <see cref="Iterations"/> says (ASVS 5.0, appendix C).</summary>
public sealed class Passwords(PasswordHasher<Person> hasher)
{
    public const int Iterations = 210_000;

    private static readonly Person Nobody = new();

    // An unknown address costs the same work as a known one with a wrong password.
    private readonly Lazy<string> unknown = new(() => hasher.HashPassword(Nobody, Guid.Empty.ToString()));

    /// <summary>What is wrong with a chosen password; <c>null</c> when nothing is.</summary>
    /// <param name="organizations">Names of the organisations the person belongs to.</param>
    public static PasswordFault? FaultOf(string password, string name, string address, IEnumerable<string> organizations) =>
        PasswordRules.FaultOf(password, [name, address.Split('@')[0], address.Split('@')[^1], .. organizations], LeakedPasswords.Has);

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    /// <summary>Checks a password against a person's, or against nothing with the same work.</summary>
    /// <returns>Whether it was right, and whether its hash should be made anew.</returns>
    public (bool Right, bool Rehash) Check(Person? person, string password)
    {
        // No longer one can have been set; hashing megabytes would be work for nothing.
        var given = password.Length <= PasswordRules.Longest * 2 ? password : "";
        var answer = hasher.VerifyHashedPassword(Nobody, person?.PasswordHash ?? unknown.Value, given);
        return (person?.PasswordHash is not null && answer != PasswordVerificationResult.Failed, answer == PasswordVerificationResult.SuccessRehashNeeded);
    }
}
