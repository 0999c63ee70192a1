using Hoshitori.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Tenancy;

/// <summary>Says of a person only whether they belong to more than one organisation; never to which.</summary>
public sealed class OtherMemberships(IServiceScopeFactory scopes)
{
    /// <summary>Whether they belong to exactly one, those they have yet to be confirmed in counted.</summary>
    public async Task<bool> BelongsOnce(Guid person, CancellationToken stop)
    {
        // A scope of its own: the request acts for one organisation or for nobody, the count is over all.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().SeeInstallation();
#pragma warning disable RS0030 // A count over all organisations; nothing of them is read.
        return await scope.ServiceProvider.GetRequiredService<HoshitoriDb>().Set<Membership>().IgnoreQueryFilters([HoshitoriDb.TenantFilter])
            .CountAsync(row => row.PersonId == person && row.State != MembershipState.Removed, stop) == 1;
#pragma warning restore RS0030
    }
}
