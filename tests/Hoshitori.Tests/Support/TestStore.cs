using Hoshitori.Platform.Data;
using Npgsql;

namespace Hoshitori.Tests.Support;

/// <summary>
/// An empty store of its own: a SQLite file, or a database of the PostgreSQL server that <c>HOSHITORI_TEST_POSTGRES</c>
/// names (connection string of the role that owns the tables; the pages use the plain role <c>hoshitori_app</c>).
/// </summary>
public sealed class TestStore : IAsyncDisposable
{
    public const string Variable = "HOSHITORI_TEST_POSTGRES";
    public const string AppRole = "hoshitori_app";

    private readonly string? folder;
    private readonly string? server;
    private readonly string? database;

    private TestStore(string? folder, string? server, string? database, StoreOptions options) =>
        (this.folder, this.server, this.database, Options) = (folder, server, database, options);

    public StoreOptions Options { get; }

    public static bool IsPostgres => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable));

    /// <summary>A store whose tables are those of this release.</summary>
    public static async Task<TestStore> Create()
    {
        var store = IsPostgres ? await OnPostgres(Environment.GetEnvironmentVariable(Variable)!) : OnSqlite();
        await StoreStart.Migrate(store.Options, CancellationToken.None);
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        if (folder is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
        else
        {
            NpgsqlConnection.ClearAllPools();
            File.Delete(Options.KeyFile);
            await Drop(20);
        }
    }

    /// <summary>The engine's own cleaning may be at work in it; only a superuser could interrupt that, so we wait.</summary>
    private async Task Drop(int tries)
    {
        try
        {
            await Run(server!, $"DROP DATABASE \"{database}\" WITH (FORCE)");
        }
        catch (PostgresException busy) when (tries > 0 && busy.SqlState is (PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ObjectInUse))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250));
            await Drop(tries - 1);
        }
    }

    private static TestStore OnSqlite()
    {
        var temporary = Directory.CreateTempSubdirectory("hoshitori-").FullName;
        return new(temporary, null, null, StoreOptions.File(Path.Combine(temporary, "hoshitori.db")));
    }

    private static async Task<TestStore> OnPostgres(string server)
    {
        var name = "t" + Guid.CreateVersion7().ToString("N");
        await Run(server, $"CREATE DATABASE \"{name}\"");
        var owner = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false };
        var app = new NpgsqlConnectionStringBuilder(server) { Database = name, Username = AppRole };
        return new(null, server, name, new(StoreKind.Postgres, app.ToString(), owner.ToString()) { KeyFile = Path.Combine(Path.GetTempPath(), name + ".key") });
    }

    private static async Task Run(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
