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

    /// <summary>A SQLite file.</summary>
    public static StoreOptions File(string path) => new(StoreKind.Sqlite, new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString());

    /// <summary>
    /// What the environment says: <c>Database__Provider</c> (<c>sqlite</c> or <c>postgres</c>), <c>Database__Connection</c>,
    /// <c>Database__Migrate</c>; without them a SQLite file in <c>HOSHITORI_DATA</c>, else in the user's own data folder.
    /// </summary>
    /// <exception cref="InvalidOperationException">The environment contradicts itself; the message says what to set.</exception>
    public static StoreOptions FromEnvironment()
    {
        var provider = Environment.GetEnvironmentVariable("Database__Provider") ?? "sqlite";
        var connection = Environment.GetEnvironmentVariable("Database__Connection");
        return provider.ToLowerInvariant() switch
        {
            "sqlite" => connection is null ? File(Path.Combine(DataFolder(), FileName)) : new(StoreKind.Sqlite, connection),
            "postgres" => new(StoreKind.Postgres, PostgresConnection.Checked(connection
                ?? throw new InvalidOperationException("Database__Provider=postgres needs Database__Connection")), Environment.GetEnvironmentVariable("Database__Migrate")),
            _ => throw new InvalidOperationException($"Database__Provider is '{provider}'; it can be sqlite or postgres"),
        };
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
