using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Hoshitori.Platform.Backups;

/// <summary>
/// Backup of a SQLite file through SQLite's own online copy, which neither stops writers nor sees half a change. The copy
/// is checked and hashed table by table before it goes into the archive.
/// </summary>
internal static class SqliteBackup
{
    private const string DataEntry = "hoshitori.db";

    public static async Task<Manifest> Write(string store, string path, DateTime now, IProgress<string> progress, CancellationToken stop)
    {
        var copy = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path) + ".copy");
        try
        {
            progress.Report(BackupsText.Copying);
            await Copy(store, copy, stop);
            return await BackupFile.Write(path, async archive =>
            {
                await using (var data = File.OpenRead(copy))
                await using (var entry = await archive.CreateEntry(DataEntry, CompressionLevel.Fastest).OpenAsync(stop))
                {
                    await data.CopyToAsync(entry, stop);
                }

                progress.Report(BackupsText.Hashing);
                var (migrations, tables) = await Describe(copy, stop);
                return new(Manifest.CurrentFormat, "backup", BackupsText.Version, "sqlite", now, migrations, tables);
            }, stop);
        }
        finally
        {
            Remove(copy);
        }
    }

    public static async Task<Manifest> Restore(string path, string store, IProgress<string> progress, CancellationToken stop)
    {
        if (File.Exists(store) && new FileInfo(store).Length > 0)
        {
            throw new BackupException(BackupsText.NotEmpty(store));
        }

        return await BackupFile.Read(path, async (archive, manifest) =>
        {
            if (manifest.Engine != "sqlite" || archive.GetEntry(DataEntry) is not { } entry)
            {
                throw new BackupException(BackupsText.OtherEngine(manifest.Engine));
            }

            var copy = store + ".restoring";
            try
            {
                progress.Report(BackupsText.Copying);
                await Unpack(entry, copy, stop);
                progress.Report(BackupsText.Hashing);
                await Verify(copy, manifest, stop);
                File.Move(copy, store, overwrite: true);
                FolderSync.Flush(Path.GetDirectoryName(Path.GetFullPath(store))!);
                return manifest;
            }
            finally
            {
                Remove(copy);
            }
        }, stop);
    }

    private static async Task Copy(string store, string copy, CancellationToken stop)
    {
        Remove(copy);
        await using (File.Create(copy))
        {
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await using var from = await Open(store, SqliteOpenMode.ReadWrite, stop);
        await using var to = await Open(copy, SqliteOpenMode.ReadWrite, stop);
        from.BackupDatabase(to);
        // One file without a log beside it.
        await Scalar(to, "PRAGMA journal_mode=DELETE", stop);
    }

    private static async Task Unpack(ZipArchiveEntry entry, string copy, CancellationToken stop)
    {
        await using var data = await entry.OpenAsync(stop);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(copy, options);
        await data.CopyToAsync(file, stop);
        file.Flush(flushToDisk: true);
    }

    private static async Task Verify(string copy, Manifest manifest, CancellationToken stop)
    {
        try
        {
            var (migrations, tables) = await Describe(copy, stop);
            if (!migrations.SequenceEqual(manifest.Migrations, StringComparer.Ordinal) || !tables.SequenceEqual(manifest.Tables))
            {
                throw new BackupException(BackupsText.HashDiffers(tables.Except(manifest.Tables).Concat(manifest.Tables.Except(tables)).FirstOrDefault()?.Name ?? "migrations"));
            }
        }
        catch (SqliteException broken)
        {
            throw new InvalidDataException("not a sound database", broken);
        }
    }

    private static async Task<(IReadOnlyList<string> Migrations, IReadOnlyList<TablePart> Tables)> Describe(string file, CancellationToken stop)
    {
        await using var connection = await Open(file, SqliteOpenMode.ReadOnly, stop);
        if (await Scalar(connection, "PRAGMA integrity_check", stop) is not "ok")
        {
            throw new InvalidDataException("integrity_check");
        }

        var migrations = await Texts(connection, "SELECT migration_id FROM \"__EFMigrationsHistory\" ORDER BY 1", stop);
        var tables = new List<TablePart>();
        foreach (var table in await Texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name", stop))
        {
            tables.Add(await Hash(connection, table, stop));
        }

        return (migrations, tables);
    }

    /// <summary>Every value with its kind and length, so that no two different tables read the same.</summary>
    private static async Task<TablePart> Hash(SqliteConnection connection, string table, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name comes from the database's own list of tables.
        command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY rowid";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(stop);
        for (var column = 0; column < reader.FieldCount; column++)
        {
            Add(hash, 'n', Encoding.UTF8.GetBytes(reader.GetName(column)));
        }

        var rows = 0L;
        for (; await reader.ReadAsync(stop); rows++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                Add(hash, reader.GetValue(column));
            }
        }

        return new(table, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static void Add(IncrementalHash hash, object value)
    {
        switch (value)
        {
            case long number:
                Add(hash, 'i', BitConverter.GetBytes(number));
                break;
            case double number:
                Add(hash, 'r', BitConverter.GetBytes(number));
                break;
            case byte[] bytes:
                Add(hash, 'b', bytes);
                break;
            case DBNull:
                Add(hash, '-', []);
                break;
            default:
                Add(hash, 't', Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
                break;
        }
    }

    private static void Add(IncrementalHash hash, char kind, byte[] bytes)
    {
        hash.AppendData([(byte)kind]);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }

    private static async Task<SqliteConnection> Open(string file, SqliteOpenMode mode, CancellationToken stop)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        await connection.OpenAsync(stop);
        return connection;
    }

    private static async Task<object?> Scalar(SqliteConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Fixed texts of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(stop);
    }

    private static async Task<IReadOnlyList<string>> Texts(SqliteConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Fixed texts of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        var texts = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static void Remove(string copy)
    {
        foreach (var ending in new[] { "", "-wal", "-shm", "-journal" })
        {
            File.Delete(copy + ending);
        }
    }
}
