using Microsoft.Data.Sqlite;

namespace Hoshitori.Platform.Data;

/// <summary>The database engines the product runs on; both pass the same tests.</summary>
public enum StoreKind
{
    Sqlite,
    Postgres,
}

/// <summary>Where everything is stored.</summary>
/// <param name="Connection">Connection string the pages and jobs use.</param>
/// <param name="Migrate">Connection string of the owner of the tables; PostgreSQL only, the same as <paramref name="Connection"/> when not set.</param>
public sealed record StoreOptions(StoreKind Kind, string Connection, string? Migrate = null)
{
    private const string FileName = "hoshitori.db";
    private const string KeyFileName = "hoshitori.key";

    /// <summary>File of the <see cref="MasterKey"/>; made at the first start. Kept apart from backups of the store.</summary>
    public string KeyFile { get; init; } = "";

    /// <summary>A SQLite file, with its key file beside it.</summary>
    public static StoreOptions File(string path) => new(StoreKind.Sqlite, new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString())
    {
        KeyFile = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, KeyFileName),
    };

    /// <summary>
    /// What the environment says: <c>Database__Provider</c> (<c>sqlite</c> or <c>postgres</c>), <c>Database__Connection</c>,
    /// <c>Database__Migrate</c>; without them a SQLite file in <c>HOSHITORI_DATA</c>, else in the user's own data folder.
    /// The key file is <c>HOSHITORI_KEY_FILE</c>, else one in the same folder.
    /// </summary>
    /// <exception cref="InvalidOperationException">The environment contradicts itself; the message says what to set.</exception>
    public static StoreOptions FromEnvironment()
    {
        var provider = Environment.GetEnvironmentVariable("Database__Provider") ?? "sqlite";
        var connection = Environment.GetEnvironmentVariable("Database__Connection");
        StoreOptions store = provider.ToLowerInvariant() switch
        {
            "sqlite" => connection is null ? File(Path.Combine(DataFolder(), FileName)) : new(StoreKind.Sqlite, connection),
            "postgres" => new(StoreKind.Postgres, PostgresConnection.Checked(connection
                ?? throw new InvalidOperationException("Database__Provider=postgres needs Database__Connection")), Environment.GetEnvironmentVariable("Database__Migrate")),
            _ => throw new InvalidOperationException($"Database__Provider is '{provider}'; it can be sqlite or postgres"),
        };
        return store with { KeyFile = Environment.GetEnvironmentVariable("HOSHITORI_KEY_FILE") is { Length: > 0 } file ? file : Path.Combine(DataFolder(), KeyFileName) };
    }

    /// <summary>The SQLite file; <c>null</c> on PostgreSQL.</summary>
    public string? SqlitePath => Kind == StoreKind.Sqlite ? new SqliteConnectionStringBuilder(Connection).DataSource : null;

    private static string DataFolder()
    {
        var folder = Environment.GetEnvironmentVariable("HOSHITORI_DATA")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "hoshitori");
        Directory.CreateDirectory(folder);
        return folder;
    }
}
