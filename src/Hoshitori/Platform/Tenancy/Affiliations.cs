using Hoshitori.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Tenancy;

/// <summary>
/// Where a person belongs, over all organisations: for decisions about the account itself, made also while nobody is signed
/// in. What it finds is never shown.
/// </summary>
public sealed class Affiliations(IServiceScopeFactory scopes)
{
    private const int MostNames = 50;

    /// <summary>Whether they belong to exactly one, those they have yet to be confirmed in counted.</summary>
    public Task<bool> BelongsOnce(Guid person, CancellationToken stop) =>
        Look(async db => await Of(db, person).CountAsync(stop) == 1);

    /// <summary>Names that must not make up their password.</summary>
    public Task<List<string>> Names(Guid person, CancellationToken stop) => Look(db => Of(db, person)
#pragma warning disable RS0030 // Only of the person's own organisations; see the class.
        .Join(db.Set<Organization>().IgnoreQueryFilters([HoshitoriDb.TenantFilter]), row => row.OrganizationId, organization => organization.OrganizationId, (_, organization) => organization.Name)
        .Take(MostNames).ToListAsync(stop));

    private static IQueryable<Membership> Of(HoshitoriDb db, Guid person) => db.Set<Membership>().IgnoreQueryFilters([HoshitoriDb.TenantFilter])
        .Where(row => row.PersonId == person && row.State != MembershipState.Removed);
#pragma warning restore RS0030

    /// <summary>In a scope of its own: the request acts for one organisation or for nobody.</summary>
    private async Task<T> Look<T>(Func<HoshitoriDb, Task<T>> look)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().SeeInstallation();
        return await look(scope.ServiceProvider.GetRequiredService<HoshitoriDb>());
    }
}
