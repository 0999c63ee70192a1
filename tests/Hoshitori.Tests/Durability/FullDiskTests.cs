using System.Net;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Limits;
using Hoshitori.Platform.Web;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Durability;

/// <summary>A disk of six megabytes that fills up while people save.</summary>
public sealed class FullDiskTests
{
    private const int MostSaves = 5000;

    [Fact]
    public async Task A_full_disk_is_said_loses_nothing_and_stops_no_reader()
    {
        Assert.SkipWhen(TestStore.IsPostgres, "the disk of a PostgreSQL server is not this process's");
        var folder = Directory.CreateTempSubdirectory("hoshitori-disk-").FullName;
        var mounted = await Shell.Run("mount", ["-t", "tmpfs", "-o", "size=6m", "tmpfs", folder], "/");
        Assert.SkipWhen(mounted.ExitCode != 0, "a small disk needs root: " + mounted.Errors.Trim());
        try
        {
            await Fill(folder);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            await Shell.Run("umount", [folder], "/");
            Directory.Delete(folder);
        }
    }

    private static async Task Fill(string folder)
    {
        var store = StoreOptions.File(Path.Combine(folder, "hoshitori.db"));
        await using var app = HoshitoriWeb.Build(new WebOptions(CatalogueSource.Load(CatalogueFiles.Default).Catalogue, 0, TimeProvider.System, store) { Limits = RateLimits.Off });
        app.MapPost("/test/save", Save).Requires("home.show", Permission.Anyone).WithoutFormToken("fills the disk");
        app.MapGet("/test/count", (HoshitoriDb db) => db.Set<Job>().CountAsync()).Requires("home.show", Permission.Anyone);
        await StoreStart.Prepare(app.Services, CancellationToken.None);
        await app.StartAsync();
        using var visitor = new Visitor(new Uri(app.Urls.Single()));
        var spare = Path.Combine(folder, "spare");
        await File.WriteAllBytesAsync(spare, new byte[1024 * 1024]);

        var saved = 0;
        HttpResponseMessage? refused = null;
        while (saved < MostSaves && (refused = await visitor.Send(HttpMethod.Post, "/test/save")).StatusCode == HttpStatusCode.OK)
        {
            saved++;
        }

        Assert.InRange(saved, 10, MostSaves - 1);
        Assert.Equal(HttpStatusCode.InsufficientStorage, refused!.StatusCode);
        Assert.Contains("何も保存されていません", (await Seen.Of(refused)).Text, StringComparison.Ordinal);
        Assert.Equal(saved, await Count(visitor));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/catalogue")).Status);

        File.Delete(spare);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Send(HttpMethod.Post, "/test/save")).StatusCode);
        Assert.Equal(saved + 1, await Count(visitor));
    }

    private static async Task<int> Count(Visitor visitor) =>
        int.Parse(await (await visitor.Send(HttpMethod.Get, "/test/count")).Content.ReadAsStringAsync(), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IResult> Save(Changes changes, HoshitoriDb db, TimeProvider clock, CancellationToken stop)
    {
        var outcome = await changes.Save<bool>("tests.fill", _ =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            db.Add(new Job { Id = Guid.CreateVersion7(), Kind = "test", Payload = new string('x', 8000), CreatedAt = now, NotBefore = now });
            return Task.FromResult<Outcome<bool>>(true);
        }, _ => new AuditNote("test"), stop);
        return outcome.IsOk ? Results.Ok() : Results.Conflict();
    }
}
