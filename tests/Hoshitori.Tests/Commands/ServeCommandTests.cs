using System.Text.RegularExpressions;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Hoshitori.Tests.Commands;

/// <summary>What the server says at its start.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hoshitori-serve-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_link_of_the_operator_is_printed_until_there_is_one()
    {
        SkipWhereItCannotRun();
        Assert.Matches(new Regex("http://localhost:[0-9]+/operator/setup/[A-Za-z0-9_-]{43}$", RegexOptions.NonBacktracking | RegexOptions.Multiline), await Served.Run(folder, []));
        await using (var shop = await Workshop.At(StoreOptions.File(Path.Combine(folder, "hoshitori.db"))))
        {
            await shop.With(db =>
            {
                db.Add(Person.New(Guid.CreateVersion7(), "operator@serve.example", "運用", "ja", shop.Clock.GetUtcNow().UtcDateTime, isOperator: true));
                return db.SaveChangesAsync();
            });
        }

        Assert.DoesNotContain("/operator/setup/", await Served.Run(folder, []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_says_as_whom_to_sign_in_and_goes_by_one_command()
    {
        SkipWhereItCannotRun();
        var said = await Served.Run(folder, ["--demo"], async address =>
        {
            using var visitor = new Visitor(address);
            Assert.Equal(16, (await visitor.Get("/sign-in")).All("form[action='/sign-in/demo'] button").Length);
        });
        Assert.Contains("/sign-in を開き", said, StringComparison.Ordinal);
        Assert.Contains("  見本電設 責任者\n", said, StringComparison.Ordinal);
        Assert.Contains("見本 運営（運用者）", said, StringComparison.Ordinal);
        Assert.DoesNotContain("/operator/setup/", said, StringComparison.Ordinal);

        var removed = await Run("demo", "remove");
        Assert.Equal((0, ""), (removed.ExitCode, removed.Errors));
        Assert.StartsWith("見本を取り除きました：会社 3、人 16、サインイン 0。\n", removed.Output, StringComparison.Ordinal);
        Assert.Contains("見本精工株式会社（見本）", removed.Output, StringComparison.Ordinal);
        var again = await Run("demo", "remove", "--json");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("見本はありません", again.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("見本電設", await Served.Run(folder, []), StringComparison.Ordinal);
    }

    private Task<Shell.Result> Run(params string[] arguments) => Shell.Run(Served.Program, arguments, Checkout.Root, ("LC_ALL", "ja_JP.UTF-8"), ("HOSHITORI_DATA", folder));

    private static void SkipWhereItCannotRun()
    {
        Assert.SkipWhen(TestStore.IsPostgres, "the commands are shown on a SQLite file");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM");
    }
}
