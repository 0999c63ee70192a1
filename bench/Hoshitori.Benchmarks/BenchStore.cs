using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hoshitori.Benchmarks;

/// <summary>A store of its own for one run, on disk and waiting for it, and a bare way into it for the floor.</summary>
internal sealed class BenchStore : IDisposable
{
    private const int PostgresMissing = 3;
    private readonly string root;
    private readonly string folder;

    private BenchStore(string name, string root, string folder, string bare, IReadOnlyDictionary<string, string> settings) =>
        (Name, this.root, this.folder, Bare, Settings) = (name, root, folder, bare, settings);

    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public string Name { get; }

    /// <summary>Settings of the product for this store; nobody is slowed down.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    private string Bare { get; }

    private bool IsPostgres => Name == "postgres";

    public static BenchStore Sqlite(string root)
    {
        var temporary = Directory.CreateTempSubdirectory("hoshitori-bench-").FullName;
        var bare = new SqliteConnectionStringBuilder { DataSource = Path.Combine(temporary, "hoshitori.db"), DefaultTimeout = 30 };
        return new("sqlite", root, temporary, bare.ToString(), SettingsWith(temporary));
    }

    /// <returns><c>null</c> where PostgreSQL is missing.</returns>
    public static BenchStore? Postgres(string root)
    {
        var temporary = Directory.CreateTempSubdirectory("hoshitori-bench-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // The server runs as a user of its own.
            File.SetUnixFileMode(temporary, (UnixFileMode)0b111_101_101);
        }

        using var start = Process.Start(new ProcessStartInfo(Path.Combine(root, "eng/postgres"), ["start", Path.Combine(temporary, "server")]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var server = start.StandardOutput.ReadToEnd().Trim();
        start.WaitForExit();
        if (start.ExitCode == PostgresMissing)
        {
            Directory.Delete(temporary, recursive: true);
            return null;
        }

        Execute(new NpgsqlConnection(server + ";Database=postgres"), "CREATE DATABASE bench");
        var (app, owner, bare) = (As("hoshitori_app"), As("hoshitori_owner"), As("super"));
        var settings = SettingsWith(temporary);
        settings.Add("Database__Provider", "postgres");
        settings.Add("Database__Connection", app);
        settings.Add("Database__Migrate", owner);
        Migrate(root, settings);
        return new("postgres", root, temporary, bare, settings);

        string As(string user) => new NpgsqlConnectionStringBuilder(server) { Database = "bench", Username = user }.ToString();
    }

    /// <summary>An open connection past every guard of the product: what a bare program would have.</summary>
    public DbConnection Open()
    {
        DbConnection connection = IsPostgres ? new NpgsqlConnection(Bare) : new SqliteConnection(Bare);
        connection.Open();
        if (!IsPostgres)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000;";
            command.ExecuteNonQuery();
        }

        return connection;
    }

    public void Dispose()
    {
        if (IsPostgres)
        {
            NpgsqlConnection.ClearAllPools();
            using var stop = Process.Start(Path.Combine(root, "eng/postgres"), ["stop", Path.Combine(folder, "server")]);
            stop.WaitForExit();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static Dictionary<string, string> SettingsWith(string folder) => new(StringComparer.Ordinal)
    {
        ["HOSHITORI_DATA"] = folder, ["Limits__Saves"] = "0", ["Limits__Reads"] = "0", ["Limits__Strict"] = "0",
    };

    /// <summary>On PostgreSQL the tables are made by their owner, before pages are served.</summary>
    private static void Migrate(string root, IReadOnlyDictionary<string, string> settings)
    {
        var how = new ProcessStartInfo(Path.Combine(root, "hoshitori"), ["migrate"]) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in settings)
        {
            how.Environment[name] = value;
        }

        using var migrate = Process.Start(how)!;
        var said = migrate.StandardOutput.ReadToEnd();
        migrate.WaitForExit();
        if (migrate.ExitCode != 0)
        {
            throw new InvalidOperationException("migrate: " + said);
        }
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using (connection)
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
