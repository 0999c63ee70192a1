using System.IO.Compression;
using Hoshitori.Platform.Backups;
using Hoshitori.Platform.Data;
using Hoshitori.Tests.Support;
using Npgsql;

namespace Hoshitori.Tests.Platform.Backups;

/// <summary>The way out and back: every value of every table.</summary>
public sealed class StoreBackupTests : IDisposable
{
    private static readonly IProgress<string> Quiet = new Progress<string>();

    private readonly string folder = Directory.CreateTempSubdirectory("hoshitori-backup-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string BackupPath => Path.Combine(folder, "all.backup");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_restored_store_is_the_same_in_every_column()
    {
        await using var shop = await Workshop.Open();
        await Furnished.Organization(shop, "first", "a@example.test");
        await Furnished.Organization(shop, "second", "b@example.test");
        var before = await StoreDump.Of(shop.Store);
        var made = await StoreBackup.Write(shop.Store, BackupPath, shop.Clock, Quiet, Stop);

        await using var empty = await EmptyStore.Create(folder);
        await StoreBackup.Restore(BackupPath, empty.Options, Quiet, Stop);

        Assert.Contains("見本", before, StringComparison.Ordinal);
        Assert.Equal(before, await StoreDump.Of(empty.Options));
        Assert.Equal(before, await StoreDump.Of(shop.Store));
        Assert.True(made.Tables.Sum(table => table.Rows) > 20);
        // The place works as before: tables current, lines chained, rows guarded.
        await using var again = await Workshop.At(empty.Options);
        await Furnished.Organization(again, "third", "c@example.test");
    }

    [Fact]
    public async Task A_backup_taken_while_others_write_is_of_one_moment()
    {
        await using var shop = await Workshop.Open();
        var id = await Furnished.Organization(shop, "first", "a@example.test");
        using var over = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                await Furnished.Change(shop, id, _ => Task.CompletedTask);
            }
        }, Stop)));
        await StoreBackup.Write(shop.Store, BackupPath, shop.Clock, Quiet, Stop);
        await over.CancelAsync();
        await writing;

        await using var empty = await EmptyStore.Create(folder);
        await StoreBackup.Restore(BackupPath, empty.Options, Quiet, Stop);
        await using var restored = await Workshop.At(empty.Options);
        var verdicts = await restored.Chains();
        Assert.NotEmpty(verdicts);
        Assert.All(verdicts, verdict => Assert.Null(verdict.Fault));
    }

    [Fact]
    public async Task A_place_that_is_not_empty_is_left_alone()
    {
        await using var shop = await Workshop.Open();
        await Furnished.Organization(shop, "first", "a@example.test");
        await StoreBackup.Write(shop.Store, BackupPath, shop.Clock, Quiet, Stop);
        var before = await StoreDump.Of(shop.Store);
        await Assert.ThrowsAsync<BackupException>(() => StoreBackup.Restore(BackupPath, shop.Store, Quiet, Stop));
        await Assert.ThrowsAsync<BackupException>(() => StoreBackup.Write(shop.Store, BackupPath, shop.Clock, Quiet, Stop));
        Assert.Equal(before, await StoreDump.Of(shop.Store));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("manifest")]
    [InlineData("data")]
    [InlineData("text")]
    public async Task A_damaged_backup_is_refused_and_nothing_is_restored(string damage)
    {
        await using var shop = await Workshop.Open();
        await Furnished.Organization(shop, "first", "a@example.test");
        await StoreBackup.Write(shop.Store, BackupPath, shop.Clock, Quiet, Stop);
        await Damage(damage);

        await using var empty = await EmptyStore.Create(folder);
        await Assert.ThrowsAsync<BackupException>(() => StoreBackup.Restore(BackupPath, empty.Options, Quiet, Stop));
        Assert.True(await empty.IsEmpty());
    }

    private async Task Damage(string how)
    {
        switch (how)
        {
            case "cut":
                await using (var file = File.OpenWrite(BackupPath))
                {
                    file.SetLength(file.Length / 2);
                }

                break;
            case "text":
                await File.WriteAllTextAsync(BackupPath, "not a backup", Stop);
                break;
            default:
                await Rewrite(how == "manifest" ? Manifest.EntryName : null);
                break;
        }
    }

    /// <summary>Changes one letter: of the manifest's hashes, or of a name in the data.</summary>
    private async Task Rewrite(string? only)
    {
        using var archive = await ZipFile.OpenAsync(BackupPath, ZipArchiveMode.Update, Stop);
        var entry = only is not null ? archive.GetEntry(only)! : archive.GetEntry("hoshitori.db") ?? archive.GetEntry("tables/organizations")!;
        await using var stream = await entry.OpenAsync(Stop);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, Stop);
        var bytes = content.ToArray();
        var at = bytes.AsSpan().IndexOf(only is not null ? "sha256\": \""u8 : "商店"u8) + (only is not null ? 10 : 1);
        bytes[at] = bytes[at] == (byte)'0' ? (byte)'1' : only is not null ? (byte)'0' : (byte)(bytes[at] ^ 1);
        stream.SetLength(0);
        await stream.WriteAsync(bytes, Stop);
    }
}

/// <summary>A place where nothing has ever been: a file name, or a database without a table.</summary>
internal sealed class EmptyStore(StoreOptions options, string? server, string? database) : IAsyncDisposable
{
    public StoreOptions Options => options;

    public static async Task<EmptyStore> Create(string folder)
    {
        var name = "e" + Guid.CreateVersion7().ToString("N");
        if (!TestStore.IsPostgres)
        {
            return new(StoreOptions.File(Path.Combine(folder, name + ".db")), null, null);
        }

        var server = Environment.GetEnvironmentVariable(TestStore.Variable)!;
        await Run(server, $"CREATE DATABASE \"{name}\"");
        var owner = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false };
        var app = new NpgsqlConnectionStringBuilder(server) { Database = name, Username = TestStore.AppRole };
        return new(new(StoreKind.Postgres, app.ToString(), owner.ToString()) { KeyFile = Path.Combine(folder, name + ".key") }, server, name);
    }

    public async Task<bool> IsEmpty() => options.SqlitePath is { } file ? !File.Exists(file) : await StoreDump.Of(options) == "";

    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await Run(server, $"DROP DATABASE \"{database}\" WITH (FORCE)");
        }
    }

    private static async Task Run(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
#pragma warning disable CA2100 // A name this test made.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
