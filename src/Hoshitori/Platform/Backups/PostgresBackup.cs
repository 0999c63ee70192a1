using System.Data;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Hoshitori.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Hoshitori.Platform.Backups;

/// <summary>
/// Backup of a PostgreSQL database as its owner: every table as PostgreSQL's own copy text, all of one moment. For large
/// installations the tools of PostgreSQL are the better way; this one needs nothing but the product.
/// </summary>
internal static class PostgresBackup
{
    private const string Folder = "tables/";

    public static async Task<Manifest> Write(StoreOptions store, string path, DateTime now, IProgress<string> progress, CancellationToken stop)
    {
        await using var db = Owner(store);
        await db.Database.OpenConnectionAsync(stop);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await Run(connection, "SET TRANSACTION READ ONLY", stop);
        await Run(connection, "SELECT set_config('app.installation', 'on', true)", stop);
        var migrations = await Texts(connection, "SELECT migration_id FROM \"__EFMigrationsHistory\" ORDER BY 1", stop);
        var tables = new List<TablePart>();
        return await BackupFile.Write(path, async archive =>
        {
            foreach (var table in Tables(db))
            {
                await using var entry = await archive.CreateEntry(Folder + table.Name, CompressionLevel.Fastest).OpenAsync(stop);
                tables.Add(await Write(connection, table, entry, stop));
                progress.Report(BackupsText.Table(table.Name, tables[^1].Rows));
            }

            return new(Manifest.CurrentFormat, "backup", BackupsText.Version, "postgres", now, migrations, tables);
        }, stop);
    }

    public static Task<Manifest> Restore(string path, StoreOptions store, IProgress<string> progress, CancellationToken stop) =>
        BackupFile.Read(path, async (archive, manifest) =>
        {
            if (manifest.Engine != "postgres")
            {
                throw new BackupException(BackupsText.OtherEngine(manifest.Engine));
            }

            progress.Report(BackupsText.Hashing);
            await Verify(archive, manifest, stop);
            await using var db = Owner(store);
            await db.Database.OpenConnectionAsync(stop);
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            if ((await Texts(connection, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'", stop)).Count > 0)
            {
                throw new BackupException(BackupsText.NotEmpty(connection.Database));
            }

            if (manifest.Migrations.Except(db.Database.GetMigrations(), StringComparer.Ordinal).Any())
            {
                throw new BackupException(BackupsText.NewerRelease);
            }

            await db.GetService<IMigrator>().MigrateAsync(manifest.Migrations[^1], stop);
            await Fill(connection, db, archive, manifest, progress, stop);
            // Later migrations of this release, then triggers, row policies and rights.
            await StoreStart.Migrate(store, stop);
            return manifest;
        }, stop);

    private static async Task Fill(
        NpgsqlConnection connection, HoshitoriDb db, ZipArchive archive, Manifest manifest, IProgress<string> progress, CancellationToken stop)
    {
        await using var whole = await connection.BeginTransactionAsync(stop);
        foreach (var name in InOrder(db, manifest))
        {
            await using var entry = await archive.GetEntry(Folder + name)!.OpenAsync(stop);
            using var reader = new StreamReader(entry, new UTF8Encoding(false, true));
            var columns = await reader.ReadLineAsync(stop);
            await using (var copy = await connection.BeginTextImportAsync($"COPY \"{name}\" ({columns}) FROM STDIN", stop))
            {
                var block = new char[64 * 1024];
                for (int read; (read = await reader.ReadAsync(block, stop)) > 0;)
                {
                    await copy.WriteAsync(block.AsMemory(0, read), stop);
                }
            }

            progress.Report(BackupsText.Table(name, manifest.Tables.Single(table => table.Name == name).Rows));
        }

        foreach (var sequence in await Texts(connection, SequenceSteps, stop))
        {
            await Run(connection, sequence, stop);
        }

        await whole.CommitAsync(CancellationToken.None);
    }

    /// <summary>Statements that set each counter of a column behind the highest number in use.</summary>
    private const string SequenceSteps =
        """
        SELECT format('SELECT setval(pg_get_serial_sequence(%L, %L), coalesce((SELECT max(%I) FROM %I), 1), (SELECT count(*) > 0 FROM %I))',
                      quote_ident(table_name), column_name, column_name, table_name, table_name)
        FROM information_schema.columns
        WHERE table_schema = 'public' AND pg_get_serial_sequence(quote_ident(table_name), column_name) IS NOT NULL
        """;

    /// <summary>One line with the columns, then the rows in the order of their key.</summary>
    private static async Task<TablePart> Write(NpgsqlConnection connection, Table table, Stream entry, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0L;
        var head = Encoding.UTF8.GetBytes(table.Columns + "\n");
        hash.AppendData(head);
        await entry.WriteAsync(head, stop);
        using var copy = await connection.BeginTextExportAsync($"COPY (SELECT {table.Columns} FROM \"{table.Name}\" ORDER BY {table.Key}) TO STDOUT", stop);
        while (await copy.ReadLineAsync(stop) is { } line)
        {
            var bytes = Encoding.UTF8.GetBytes(line + "\n");
            hash.AppendData(bytes);
            await entry.WriteAsync(bytes, stop);
            rows++;
        }

        return new(table.Name, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task Verify(ZipArchive archive, Manifest manifest, CancellationToken stop)
    {
        foreach (var table in manifest.Tables)
        {
            var entry = archive.GetEntry(Folder + table.Name) ?? throw new BackupException(BackupsText.HashDiffers(table.Name));
            await using var data = await entry.OpenAsync(stop);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(data, stop)) != table.Sha256)
            {
                throw new BackupException(BackupsText.HashDiffers(table.Name));
            }
        }
    }

    private sealed record Table(string Name, string Columns, string Key);

    private static IEnumerable<Table> Tables(HoshitoriDb db) =>
        from table in db.Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal)
        select new Table(
            table.Name,
            string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\"").Order(StringComparer.Ordinal)),
            string.Join(", ", table.PrimaryKey!.Columns.Select(column => $"\"{column.Name}\"")));

    /// <summary>Tables that others point to come first.</summary>
    private static List<string> InOrder(HoshitoriDb db, Manifest manifest)
    {
        var there = manifest.Tables.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        var ordered = new List<string>();
        void Visit(ITable table)
        {
            if (!there.Contains(table.Name) || ordered.Contains(table.Name, StringComparer.Ordinal))
            {
                return;
            }

            foreach (var other in table.ForeignKeyConstraints.Select(key => key.PrincipalTable).Where(other => other != table))
            {
                Visit(other);
            }

            ordered.Add(table.Name);
        }

        foreach (var table in db.Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            Visit(table);
        }

        return ordered;
    }

    private static HoshitoriDb Owner(StoreOptions store)
    {
        var options = new DbContextOptionsBuilder<HoshitoriDb>();
        DataStore.Configure(options, store.Kind, store.Migrate ?? store.Connection);
        return new HoshitoriDb(options.Options, new Tenancy.Tenant(), new Identity.Actor());
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
#pragma warning disable CA2100 // Fixed texts of this file, or made by the database itself from its own names.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<IReadOnlyList<string>> Texts(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
#pragma warning disable CA2100 // Fixed texts of this file.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        var texts = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
