using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hoshitori.Platform.Data;

/// <summary>Brings the tables to the state of this release, then lays what EF does not know: triggers and row policies.</summary>
public static class StoreMigration
{
    /// <param name="db">A context of the owner of the tables.</param>
    /// <param name="appRole">PostgreSQL only: the plain role the pages and jobs use; gets what it needs and no more.</param>
    public static async Task Apply(HoshitoriDb db, StoreKind kind, string? appRole, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.MigrateAsync(stop);
        if (kind == StoreKind.Sqlite)
        {
            await Run(db, "PRAGMA journal_mode=WAL;", stop);
            await Run(db, SqliteGuards.Sql(TablesOf<IAppendOnly>(db)), stop);
            return;
        }

        await Run(db, PostgresGuards.Sql(TablesOf<IAppendOnly>(db), TablesOf<ITenantOwned>(db), appRole), stop);
    }

    /// <summary>Whether the tables are those of this release.</summary>
    public static async Task<bool> IsCurrent(HoshitoriDb db, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return !(await db.Database.GetPendingMigrationsAsync(stop)).Any();
    }

    /// <summary>Found in the model, so that a new kind of row cannot be forgotten.</summary>
    private static List<string> TablesOf<TKind>(HoshitoriDb db) =>
        [.. db.Model.GetEntityTypes().Where(type => typeof(TKind).IsAssignableFrom(type.ClrType))
            .Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

#pragma warning disable RS0030 // Triggers, row policies and rights have no other words; the texts are ours.
    private static Task<int> Run(HoshitoriDb db, string sql, CancellationToken stop) =>
        db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), stop);
#pragma warning restore RS0030
}
