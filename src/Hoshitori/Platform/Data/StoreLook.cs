using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hoshitori.Platform.Data;

/// <summary>What can be seen of a store from outside, without changing anything in it.</summary>
/// <param name="Exists">A SQLite file that is not there yet is made at the first start; nothing else is known then.</param>
/// <param name="Version">Version of the engine.</param>
/// <param name="Pending">Migrations this release has and the store has not.</param>
/// <param name="TooMighty">PostgreSQL: the pages' role is a superuser, passes row policies or owns the tables.</param>
/// <param name="ClockDifference">PostgreSQL: how far the clock of the server is from ours.</param>
/// <param name="WaitingMails">Mails not sent yet.</param>
/// <param name="GivenUpJobs">Jobs somebody has to look at.</param>
public sealed record StoreLook(
    bool Exists, string Version, int Pending, bool TooMighty, TimeSpan ClockDifference, int WaitingMails, int GivenUpJobs)
{
    private const string Role =
        """
        SELECT rolsuper OR rolbypassrls OR EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user)
        FROM pg_roles WHERE rolname = current_user
        """;

    /// <exception cref="DbException">It cannot be reached.</exception>
    public static async Task<StoreLook> At(StoreOptions store, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        if (store.SqlitePath is { } file && !File.Exists(file))
        {
            return new(false, new SqliteConnection().ServerVersion, 0, false, TimeSpan.Zero, 0, 0);
        }

        var options = new DbContextOptionsBuilder<HoshitoriDb>();
        DataStore.Configure(options, store.Kind, store.Connection);
        await using var db = new HoshitoriDb(options.Options, new Tenancy.Tenant(), new Identity.Actor());
        await db.Database.OpenConnectionAsync(stop);
        var connection = db.Database.GetDbConnection();
        var pending = (await db.Database.GetPendingMigrationsAsync(stop)).Count();
        var (mails, given) = pending == 0
            ? (await db.Set<Jobs.Job>().CountAsync(row => row.Kind == Mail.Outbox.Kind && row.DoneAt == null && row.FailedAt == null, stop), await db.Set<Jobs.Job>().CountAsync(row => row.FailedAt != null, stop))
            : (0, 0);
        var postgres = connection is NpgsqlConnection;
        return new(
            true, connection.ServerVersion, pending,
            postgres && await Scalar(connection, Role, stop) is true,
            postgres && await Scalar(connection, "SELECT clock_timestamp()", stop) is DateTime there ? there.ToUniversalTime() - clock.GetUtcNow().UtcDateTime : TimeSpan.Zero,
            mails, given);
    }

    /// <summary>Free bytes where a SQLite file lies; <c>null</c> on PostgreSQL.</summary>
    public static long? FreeSpace(StoreOptions store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.SqlitePath is { } file ? new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(file))!).AvailableFreeSpace : null;
    }

    private static async Task<object?> Scalar(DbConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Fixed texts of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(stop);
    }
}
