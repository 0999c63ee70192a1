using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Tenancy;

/// <summary>
/// Removes everything an organisation owns, in one transaction; that it happened stays in the installation's log. Who may
/// ask for it is decided before, by the feature.
/// </summary>
public sealed class OrganizationErasure(IServiceScopeFactory scopes, Actor actor, TimeProvider clock)
{
    /// <param name="organization">Id of the organisation.</param>
    /// <param name="detail">What the installation's log keeps of it.</param>
    public async Task<Outcome<bool>> Erase(string actionName, Guid organization, object detail, CancellationToken stop)
    {
        // A scope of its own: this request acts for the organisation, the erasure for the installation.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().SeeInstallation();
        scope.ServiceProvider.GetRequiredService<Actor>().ActAs(actor.Label);
        var db = scope.ServiceProvider.GetRequiredService<HoshitoriDb>();
        return await scope.ServiceProvider.GetRequiredService<Changes>().Save<bool>(actionName, async halt =>
        {
            await Remove(db, organization, halt);
            return true;
        }, _ => new AuditNote("organization:" + organization.ToString("N"), detail), stop);
    }

    private async Task Remove(HoshitoriDb db, Guid id, CancellationToken stop)
    {
        db.Add(new Erasure { OrganizationId = id, StartedAt = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(stop);
        // The head of the chain first: whoever is changing the organisation finishes before, whoever comes after finds nothing.
        var heads = db.Model.FindEntityType(typeof(AuditHead))!.GetTableName()!;
        foreach (var table in Tables(db).Where(table => table != heads).Prepend(heads))
        {
#pragma warning disable RS0030 // Whole tables of one organisation go, by name; the organisation is a parameter.
            await db.Database.ExecuteSqlRawAsync(Delete(table), [id], stop);
        }

        await db.Database.ExecuteSqlAsync($"DELETE FROM jobs WHERE organization_id = {id}", stop);
        await db.Database.ExecuteSqlAsync($"DELETE FROM erasures WHERE organization_id = {id}", stop);
#pragma warning restore RS0030
    }

    /// <summary>Table names are our own model's; the id is a parameter.</summary>
    private static string Delete(string table) => $"DELETE FROM {table} WHERE organization_id = {{0}}";

    /// <summary>Tables of the organisation's rows, those that point to others before those they point to.</summary>
    private static List<string> Tables(HoshitoriDb db)
    {
        var left = db.Model.GetEntityTypes().Where(type => typeof(ITenantOwned).IsAssignableFrom(type.ClrType)).ToList();
        var ordered = new List<string>();
        while (left.Count > 0)
        {
            var next = left.First(type => !left.Exists(other => other != type && other.GetForeignKeys().Any(key => key.PrincipalEntityType == type)));
            left.Remove(next);
            ordered.Add(next.GetTableName()!);
        }

        return ordered;
    }
}
