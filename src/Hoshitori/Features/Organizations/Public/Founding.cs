using System.Security.Cryptography;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;

namespace Hoshitori.Features.Organizations.Public;

/// <summary>
/// Founds an organisation with its first scope and its owner. Set the tenant to a new id first, then call it inside
/// <see cref="Changes.Save{T}"/>.
/// </summary>
public sealed class Founding(HoshitoriDb db, Tenant tenant, Actor actor, ScopeStore scopes, TimeProvider clock)
{
    /// <summary>Name of the first scope: everything the firm has.</summary>
    public const string WholeCompany = "全社";

    private const int FirstTarget = 3;
    private const int CodeLength = 10;

    /// <summary>Small letters and digits that nobody mistakes for another: no i, l, o, 0, 1.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <param name="corporateNumber">A claim; checked only for its form.</param>
    /// <returns>The organisation and the id of its first scope.</returns>
    public (Organization Organization, Guid ScopeId) Add(string name, string? corporateNumber, Profile profile)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var organization = new Organization
        {
            OrganizationId = tenant.OrganizationId,
            Code = RandomNumberGenerator.GetString(Letters, CodeLength),
            Name = name,
            CorporateNumber = corporateNumber,
            // What somebody of the demo founds goes with the demo.
            IsDemo = actor.Person is { IsDemo: true },
            CreatedAt = now,
        };
        db.Add(organization);
        db.Add(new Membership { OrganizationId = organization.OrganizationId, PersonId = actor.PersonId, Role = Role.Owner, State = MembershipState.Confirmed, JoinedAt = now });
        return (organization, scopes.Create(WholeCompany, FirstTarget, profile with { Name = name, CorporateNumber = corporateNumber }));
    }
}
