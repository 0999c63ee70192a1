using System.Buffers.Text;
using System.Security.Cryptography;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Platform.Identity;

/// <summary>Finds out which token a program shows and lets the request act for its organisation.</summary>
public sealed class ApiTokens(HoshitoriDb db, WriteGate gate, Tenant tenant, Actor actor, TimeProvider clock)
{
    /// <summary>What every token begins with, so that scanners of leaked secrets know it.</summary>
    public const string Prefix = "hst_";

    private const string Scheme = "Bearer ";
    private const int TokenBytes = 32;
    private static readonly TimeSpan UsedStep = TimeSpan.FromMinutes(1);

    /// <summary>A live token with its organisation.</summary>
    public sealed record Found(ApiToken Token, Organization Organization);

    /// <summary>A new secret and what is stored of it.</summary>
    public static (string Secret, byte[] Hash) Create()
    {
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        return (secret, HashOf(secret)!);
    }

    /// <summary>The token of a request; <c>null</c> when it shows none.</summary>
    public static string? Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.Authorization is [{ } value] && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? value[Scheme.Length..] : null;
    }

    /// <summary>
    /// The token when it is live; the request then acts for its organisation with its rights. <c>null</c> when it is
    /// unknown, expired or revoked, or when its maker is no owner any more.
    /// </summary>
    public async Task<Found?> Find(string secret, CancellationToken stop)
    {
        if (HashOf(secret) is not { } hash)
        {
            return null;
        }

        // Row policies let through the one token whose hash was told to the connection, and its organisation.
        actor.Shows(Convert.ToHexStringLower(hash));
        var now = clock.GetUtcNow().UtcDateTime;
#pragma warning disable RS0030 // A token names its organisation; before it is found there is no tenant.
        var found = await db.Set<ApiToken>().IgnoreQueryFilters([HoshitoriDb.TenantFilter]).AsNoTracking()
            .Where(token => token.TokenHash == hash && token.RevokedAt == null && token.ExpiresAt > now)
            .Join(db.Set<Organization>().IgnoreQueryFilters([HoshitoriDb.TenantFilter]).AsNoTracking(), token => token.OrganizationId,
                organization => organization.OrganizationId, (token, organization) => new Found(token, organization))
            .FirstOrDefaultAsync(stop);
#pragma warning restore RS0030
        if (found is null)
        {
            return null;
        }

        tenant.Set(found.Organization.OrganizationId);
        var isOwners = await db.Set<Membership>().AnyAsync(
            row => row.PersonId == found.Token.MadeBy && row.State == MembershipState.Confirmed && row.Role == Role.Owner, stop);
        if (!isOwners)
        {
            return null;
        }

        actor.Uses(found.Token);
        actor.In(found.Organization, found.Token.Scope.AsRole());
        await Touch(found.Token, now, stop);
        return found;
    }

    private async Task Touch(ApiToken token, DateTime now, CancellationToken stop)
    {
        if (token.UsedAt is { } used && now - used < UsedStep)
        {
            return;
        }

        try
        {
            using var turn = await gate.Enter(stop);
            await db.Set<ApiToken>().Where(row => row.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), stop);
        }
        catch (Exception full) when (StoreErrors.IsFull(full))
        {
            // Reading goes on while the disk is full; the last use is then not kept.
        }
    }

    private static byte[]? HashOf(string secret) =>
        secret.StartsWith(Prefix, StringComparison.Ordinal) && secret.Length <= 64 && Base64Url.IsValid(secret.AsSpan(Prefix.Length))
        && Base64Url.DecodeFromChars(secret.AsSpan(Prefix.Length)) is { Length: TokenBytes } bits
            ? SHA256.HashData(bits)
            : null;
}
