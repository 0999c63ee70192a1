using System.Globalization;
using System.Text;
using Hoshitori.Platform.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hoshitori.Tests.Support;

/// <summary>Every value of every column of every table as text, read with nothing but the driver.</summary>
internal static class StoreDump
{
    public static async Task<string> Of(StoreOptions store)
    {
        await using System.Data.Common.DbConnection connection = store.Kind == StoreKind.Sqlite
            ? new SqliteConnection(store.Connection)
            : new NpgsqlConnection(store.Migrate);
        await connection.OpenAsync();
        if (store.Kind == StoreKind.Postgres)
        {
            await Rows(connection, "SELECT set_config('app.installation', 'on', false)");
        }

        var text = new StringBuilder();
        var tables = await Rows(connection, store.Kind == StoreKind.Sqlite
            ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence' ORDER BY name"
            : "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename");
        foreach (var table in tables)
        {
            var rows = await Rows(connection, $"SELECT * FROM \"{table}\"");
            text.Append(CultureInfo.InvariantCulture, $"{table} {rows.Count}\n").AppendJoin('\n', rows.Order(StringComparer.Ordinal)).Append('\n');
        }

        return text.ToString();
    }

    private static async Task<List<string>> Rows(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of the database's own tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.FieldCount == 1 ? Text(reader.GetValue(column)) : reader.GetName(column) + "=" + Text(reader.GetValue(column)))));
        }

        return rows;
    }

    private static string Text(object value) => value switch
    {
        byte[] bytes => "0x" + Convert.ToHexString(bytes),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        Array many => string.Join(';', many.Cast<object>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
