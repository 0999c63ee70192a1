using System.Diagnostics;
using System.Text.Json;
using Hoshitori.Platform.Data;
using Hoshitori.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Hoshitori.Tests.Commands;

/// <summary>The commands on the store as people run them, on a SQLite file.</summary>
public sealed class StoreCommandTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Hoshitori.Host" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    private readonly string folder = Directory.CreateTempSubdirectory("hoshitori-commands-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Out_and_back_by_commands()
    {
        Assert.SkipWhen(TestStore.IsPostgres, "the commands are shown on a SQLite file");
        await using var shop = await Workshop.Open();
        await Furnished.Organization(shop, "first", "a@example.test");
        var (here, there) = (Path.GetDirectoryName(shop.Store.SqlitePath)!, At("there"));

        var verified = await Run(here, "audit", "verify", "--org", "first", "--json");
        Assert.Equal((0, 3), (verified.ExitCode, Json(verified)[0].GetProperty("lines").GetInt32()));

        var backup = await Run(here, "backup", At("b"), "--json");
        Assert.Equal((0, "sqlite"), (backup.ExitCode, Json(backup).GetProperty("engine").GetString()));
        Assert.Equal(2, (await Run(here, "backup", At("b"))).ExitCode);
        Assert.Equal(2, (await Run(here, "restore", At("b"))).ExitCode);
        var restored = await Run(there, "restore", At("b"));
        Assert.Equal((0, await StoreDump.Of(shop.Store)), (restored.ExitCode, await StoreDump.Of(StoreOptions.File(Path.Combine(there, "hoshitori.db")))));

        Assert.Equal(0, (await Run(here, "export", "first", At("x"))).ExitCode);
        Assert.Equal(2, (await Run(there, "import", At("x"))).ExitCode);
        Assert.Equal(0, (await Run(At("new"), "import", At("x"))).ExitCode);
        Assert.Equal(0, (await Run(At("new"), "export", "first", At("y"))).ExitCode);
        Assert.Equal(await File.ReadAllBytesAsync(At("x"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(At("y"), TestContext.Current.CancellationToken));
        Assert.Equal(2, (await Run(here, "export", "nobody", At("z"))).ExitCode);
    }

    [Fact]
    public async Task A_changed_log_answers_no_and_names_the_line()
    {
        Assert.SkipWhen(TestStore.IsPostgres, "the commands are shown on a SQLite file");
        await using var shop = await Workshop.Open();
        await Furnished.Organization(shop, "first", "a@example.test");
        await using (var connection = new SqliteConnection(shop.Store.Connection))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER audit_entries_no_update; UPDATE audit_entries SET actor = 'x' WHERE sequence = 2";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var ran = await Run(Path.GetDirectoryName(shop.Store.SqlitePath)!, "audit", "verify");
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("NG  first　2行目が書き換えられています。", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail__Host=localhost", "Mail__From")]
    [InlineData("Database__Provider=oracle", "sqlite")]
    public async Task The_doctor_says_what_is_wrong_with_the_settings(string setting, string names)
    {
        var parts = setting.Split('=');
        var ran = await Shell.Run(Program, ["doctor", "--json"], Checkout.Root, ("LC_ALL", "ja_JP.UTF-8"), ("HOSHITORI_DATA", folder), (parts[0], parts[1]));
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(Json(ran).EnumerateArray(), finding => !finding.GetProperty("ok").GetBoolean() && finding.GetProperty("detail").GetString()!.Contains(names, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Work_does_the_nights_work_and_stops_when_told()
    {
        Assert.SkipWhen(TestStore.IsPostgres, "the commands are shown on a SQLite file");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM");
        var start = new ProcessStartInfo(Program, ["work"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["HOSHITORI_DATA"], start.Environment["LC_ALL"]) = (folder, "ja_JP.UTF-8");
        using var process = Process.Start(start)!;
        var log = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            Assert.Contains("Ctrl+C", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            await using var connection = new SqliteConnection($"Data Source={At("hoshitori.db")}");
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM jobs WHERE key LIKE 'recurring:%' AND done_at IS NOT NULL";
            for (var tries = 0; await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is not 2L; tries++)
            {
                Assert.True(tries < 600, "the night's work was not done");
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            await Shell.Run("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)], "/");
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }

        Assert.Contains("No mail server is set", await log, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(folder, name);

    private static JsonElement Json(Shell.Result ran) => JsonDocument.Parse(ran.Output).RootElement;

    private static Task<Shell.Result> Run(string data, params string[] arguments)
    {
        Directory.CreateDirectory(data);
        return Shell.Run(Program, arguments, Checkout.Root, ("LC_ALL", "ja_JP.UTF-8"), ("HOSHITORI_DATA", data));
    }
}
