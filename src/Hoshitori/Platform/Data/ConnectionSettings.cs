using System.Data.Common;
using Hoshitori.Platform.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hoshitori.Platform.Data;

/// <summary>
/// What every connection is told before its first statement: SQLite to keep what it confirmed even when the power goes,
/// PostgreSQL which organisation and person its row policies shall let through.
/// </summary>
internal sealed class ConnectionSettings(StoreKind kind) : DbConnectionInterceptor
{
    // Without recursive_triggers a REPLACE would delete an append-only line past its trigger.
    private const string Sqlite =
        "PRAGMA synchronous=FULL; PRAGMA trusted_schema=OFF; PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Prepare(connection, eventData.Context as HoshitoriDb);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Prepare(connection, eventData.Context as HoshitoriDb);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Prepare(DbConnection connection, HoshitoriDb? db)
    {
        var command = connection.CreateCommand();
        if (kind == StoreKind.Sqlite)
        {
            command.CommandText = Sqlite;
            return command;
        }

        command.CommandText = "SELECT set_config('app.tenant', $1, false), set_config('app.person', $2, false), set_config('app.installation', $3, false), set_config('app.token', $4, false)";
        Add(command, (db?.TenantId ?? Guid.Empty).ToString());
        Add(command, (db?.PersonId ?? Guid.Empty).ToString());
        Add(command, db is { SeesInstallation: true } ? "on" : "off");
        Add(command, db?.TokenHash ?? "");
        return command;
    }

    private static void Add(DbCommand command, string value)
    {
        var parameter = command.CreateParameter();
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
