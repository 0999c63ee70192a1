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

    private static void SkipWhereItCannotRun()
    {
        Assert.SkipWhen(TestStore.IsPostgres, "the commands are shown on a SQLite file");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM");
    }
}
