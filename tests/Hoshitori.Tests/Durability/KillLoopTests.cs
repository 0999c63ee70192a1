using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Hoshitori.Features.Answers.Data;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Tests.Durability;

/// <summary>
/// A process with twenty writers is killed at a random moment, again and again. What it had confirmed is there afterwards,
/// what it had not is there wholly or not at all, the file is sound and the audit log unbroken.
/// </summary>
public sealed class KillLoopTests
{
    private const string RoundsVariable = "HOSHITORI_KILL_ROUNDS";
    private const int RoundsHere = 50;
    private const int RoundsInOneFile = 10;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Hoshitori.Tests" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    [Fact]
    public async Task Nothing_confirmed_is_lost_when_the_process_is_killed()
    {
        Assert.SkipWhen(TestStore.IsPostgres, "the killed process holds the SQLite file itself; on PostgreSQL the server does");
        var rounds = int.TryParse(Environment.GetEnvironmentVariable(RoundsVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : RoundsHere;
        var (confirmed, lost) = (0, new List<string>());
        for (var round = 0; round < rounds;)
        {
            await using var shop = await Workshop.Open();
            for (var at = 0; at < 5; at++)
            {
                await Furnished.Organization(shop, $"firm{at}", $"p{at}@example.test");
            }

            for (var inFile = 0; inFile < RoundsInOneFile && round < rounds; inFile++, round++)
            {
                var said = await KillOne(shop.Store.SqlitePath!);
                Assert.NotEmpty(said);
                confirmed += said.Count;
                lost.AddRange(await Missing(shop, said));
                await Sound(shop);
            }
        }

        var summary = string.Create(CultureInfo.InvariantCulture, $"kill loop: {rounds} rounds, {confirmed} confirmed writes, {lost.Count} lost");
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
        TestContext.Current.SendDiagnosticMessage(summary);
        Assert.Empty(lost);
    }

    /// <summary>Lets it write for a while and kills it; what it confirmed is what had come out by then.</summary>
    private static async Task<List<string>> KillOne(string path)
    {
        var start = new ProcessStartInfo(Program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[KillWriter.Variable] = path;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = new List<string>();
        if (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is not { } first)
        {
            Assert.Fail("the writers did not start: " + await errors);
            return said;
        }

        said.Add(first);
        var killing = Kill(process, TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(20, 800)));
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            said.Add(line);
        }

        await killing;
        // The last line may be half a line: then its mark is not confirmed to anybody.
        if (said[^1].Count(letter => letter == '-') != 2)
        {
            said.RemoveAt(said.Count - 1);
        }

        return said;
    }

    private static async Task Kill(Process process, TimeSpan after)
    {
        await Task.Delay(after);
        process.Kill(); // SIGKILL: nothing of the process runs after it
        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
    }

    private static async Task<List<string>> Missing(Workshop shop, List<string> said)
    {
        var marks = (await shop.With(db => db.Set<HistoryLine>().IgnoreQueryFilters().Where(line => line.Note != null).Select(line => line.Note!).ToListAsync())).ToHashSet();
        return [.. said.Where(mark => !marks.Contains(mark))];
    }

    private static async Task Sound(Workshop shop)
    {
        Assert.Equal(["ok"], await shop.With(db => db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync()));
        Assert.All(await shop.Chains(), verdict => Assert.Null(verdict.Fault));
        // No half of a use case: every line a picture counts is in the history, and the newest answer of a control is in the picture.
        foreach (var scope in await shop.With(db => db.Set<Scope>().IgnoreQueryFilters().AsNoTracking().ToListAsync()))
        {
            var lines = await shop.With(db => db.Set<HistoryLine>().IgnoreQueryFilters().AsNoTracking().Where(line => line.ScopeId == scope.Id).OrderBy(line => line.Line).ToListAsync());
            var profiles = await shop.With(db => db.Set<ProfileVersion>().IgnoreQueryFilters().Where(line => line.ScopeId == scope.Id).Select(line => line.Line).ToListAsync());
            Assert.Equal(Enumerable.Range(1, (int)scope.Lines).Select(number => (long)number), lines.Select(line => line.Line).Concat(profiles).Order());
            var firm = ScopeStore.PictureOf(scope).AsFirm(new DateOnly(2026, 11, 23));
            Assert.All(lines.GroupBy(line => line.Control), control => Assert.Equal(control.Last().Note, firm.Controls[control.Key].Note));
        }
    }
}
