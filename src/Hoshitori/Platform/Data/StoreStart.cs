using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Hoshitori.Platform.Data;

/// <summary>Why the store cannot be used yet; the message says what to do.</summary>
public sealed class StoreNotReadyException(string message) : Exception(message);

/// <summary>Makes sure at start that the store is one this release can work with.</summary>
public static class StoreStart
{
    /// <summary>Older libraries can damage a file while its log is reset (SQLite 3.7.0 to 3.51.2).</summary>
    private static readonly Version OldestSqlite = new(3, 51, 3);

    /// <summary>Brings a SQLite file up to date by itself; on PostgreSQL only looks, because its owner migrates.</summary>
    /// <exception cref="StoreNotReadyException">The store is too old, too new or cannot be reached.</exception>
    public static async Task Prepare(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HoshitoriDb>();
        var store = scope.ServiceProvider.GetRequiredService<StoreOptions>();
        if (store.Kind == StoreKind.Sqlite)
        {
            var library = new Version(new SqliteConnection().ServerVersion);
            if (library < OldestSqlite)
            {
                throw new StoreNotReadyException($"SQLite {library} is too old; {OldestSqlite} is needed");
            }

            await StoreMigration.Apply(db, store.Kind, null, stop);
            return;
        }

        try
        {
            if (!await StoreMigration.IsCurrent(db, stop))
            {
                throw new StoreNotReadyException("The tables are not those of this release: run 'hoshitori migrate' first");
            }

            if (await PassesPolicies(db, stop))
            {
                throw new StoreNotReadyException("The role of Database__Connection passes row policies by: use one that is NOSUPERUSER and NOBYPASSRLS");
            }
        }
        catch (NpgsqlException unreachable)
        {
            throw new StoreNotReadyException($"The database cannot be reached: {unreachable.Message}");
        }
    }

#pragma warning disable RS0030 // A question to the engine about its own role; no rows of ours.
    private static async Task<bool> PassesPolicies(HoshitoriDb db, CancellationToken stop) =>
        (await db.Database.SqlQuery<bool>($"SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user").ToListAsync(stop))[0];
#pragma warning restore RS0030

    /// <summary>Migrates as the owner of the tables and gives the plain role of <see cref="StoreOptions.Connection"/> what it needs.</summary>
    public static async Task Migrate(StoreOptions store, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(store);
        var options = new DbContextOptionsBuilder<HoshitoriDb>();
        DataStore.Configure(options, store.Kind, store.Migrate ?? store.Connection);
        await using var db = new HoshitoriDb(options.Options, new Tenancy.Tenant(), new Identity.Actor());
        var app = store is { Kind: StoreKind.Postgres, Migrate: not null } ? new NpgsqlConnectionStringBuilder(store.Connection).Username : null;
        await StoreMigration.Apply(db, store.Kind, app, stop);
    }
}
