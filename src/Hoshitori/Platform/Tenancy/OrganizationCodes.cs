using Hoshitori.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Platform.Tenancy;

/// <summary>Between the codes commands are given and the ids rows have; for commands and the operator only.</summary>
public sealed class OrganizationCodes(HoshitoriDb db)
{
    public Task<Guid?> IdOf(string code, CancellationToken stop) =>
        All.Where(row => row.Code == code).Select(row => (Guid?)row.OrganizationId).FirstOrDefaultAsync(stop);

    public Task<string?> CodeOf(Guid id, CancellationToken stop) =>
        All.Where(row => row.OrganizationId == id).Select(row => row.Code).FirstOrDefaultAsync(stop);

#pragma warning disable RS0030 // A code or an id of any organisation; on PostgreSQL row policies still bind.
    private IQueryable<Organization> All => db.Set<Organization>().IgnoreQueryFilters([HoshitoriDb.TenantFilter]).AsNoTracking();
#pragma warning restore RS0030
}
