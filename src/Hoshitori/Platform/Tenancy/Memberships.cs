using Hoshitori.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Platform.Tenancy;

/// <summary>Finds out whether a person belongs to an organisation, before any tenant is set.</summary>
public sealed class Memberships(HoshitoriDb db, Memberships.Lookup lookup)
{
    private static readonly string[] Tenant = [HoshitoriDb.TenantFilter];

#pragma warning disable RS0030 // Before an organisation is chosen there is no tenant; every query names the person instead.
    /// <summary>The question every request asks, translated once; it belongs to the one model of its server, so it is no static.</summary>
    public sealed class Lookup
    {
        internal Func<HoshitoriDb, string, Guid, CancellationToken, Task<Found?>> ByCode { get; } = EF.CompileAsyncQuery(
            (HoshitoriDb db, string code, Guid person, CancellationToken stop) =>
                db.Set<Organization>().IgnoreQueryFilters(Tenant).AsNoTracking().Where(organization => organization.Code == code)
                    .Join(
                        db.Set<Membership>().IgnoreQueryFilters(Tenant).AsNoTracking().Where(row => row.PersonId == person && row.State == MembershipState.Confirmed),
                        organization => organization.OrganizationId, membership => membership.OrganizationId,
                        (organization, membership) => new Found(organization, membership))
                    .FirstOrDefault());
    }

    /// <summary>A confirmed membership with its organisation.</summary>
    public sealed record Found(Organization Organization, Membership Membership);

    /// <param name="code">Code of the organisation as the address names it.</param>
    /// <returns><c>null</c> when there is no such organisation or the person is no confirmed member of it.</returns>
    public Task<Found?> Find(string code, Guid personId, CancellationToken stop) => lookup.ByCode(db, code, personId, stop);

    /// <summary>The organisations a person belongs to, by name.</summary>
    public async Task<IReadOnlyList<Found>> Of(Guid personId, CancellationToken stop) =>
        await db.Set<Membership>().IgnoreQueryFilters(Tenant).AsNoTracking()
            .Where(row => row.PersonId == personId && row.State == MembershipState.Confirmed)
            .Join(db.Set<Organization>().IgnoreQueryFilters(Tenant).AsNoTracking(), membership => membership.OrganizationId,
                organization => organization.OrganizationId, (membership, organization) => new { membership, organization })
            .OrderBy(pair => pair.organization.Name).Take(200).Select(pair => new Found(pair.organization, pair.membership)).ToListAsync(stop);

    /// <summary>Names of the organisations that have yet to confirm a person who accepted their invitation.</summary>
    public async Task<IReadOnlyList<string>> WaitingFor(Guid personId, CancellationToken stop) =>
        await db.Set<Membership>().IgnoreQueryFilters(Tenant).AsNoTracking()
            .Where(row => row.PersonId == personId && row.State == MembershipState.Accepted)
            .Join(db.Set<Organization>().IgnoreQueryFilters(Tenant).AsNoTracking(), membership => membership.OrganizationId,
                organization => organization.OrganizationId, (membership, organization) => organization.Name)
            .OrderBy(name => name).Take(200).ToListAsync(stop);
#pragma warning restore RS0030
}
