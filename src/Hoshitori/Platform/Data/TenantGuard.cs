using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hoshitori.Platform.Data;

/// <summary>Refuses to save a row of another organisation; query filters alone do not watch writes.</summary>
internal sealed class TenantGuard : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context);
        return base.SavingChanges(eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static void Check(DbContext? context)
    {
        if (context is not HoshitoriDb db)
        {
            return;
        }

        var foreign = db.ChangeTracker.Entries<ITenantOwned>().FirstOrDefault(entry =>
            entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity.OrganizationId != db.TenantId);
        if (foreign is not null)
        {
            throw new InvalidOperationException($"A {foreign.Metadata.ClrType.Name} of another organisation was about to be saved");
        }
    }
}
