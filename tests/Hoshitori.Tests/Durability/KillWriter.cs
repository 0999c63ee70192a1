using System.Globalization;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Durability;

/// <summary>
/// The program the kill loop kills: this same executable, started with <see cref="Variable"/>, becomes a process in which
/// twenty writers save answers, and says a mark on standard output as soon as the save that carries it is confirmed.
/// </summary>
internal static class KillWriter
{
    /// <summary>Path of the SQLite file to write to.</summary>
    public const string Variable = "HOSHITORI_TEST_KILL_WRITER";

    public const int Writers = 20;
    public const int Controls = 40;

    /// <summary>The file this process was started to write to; <c>null</c> for a process that runs tests.</summary>
    public static string? Asked { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;

    public static async Task<int> Write(string path)
    {
        var catalogue = CatalogueSource.Load(CatalogueFiles.Default).Catalogue;
        await using var app = HoshitoriWeb.Build(new WebOptions(catalogue, 0, TimeProvider.System, StoreOptions.File(path)));
        await StoreStart.Prepare(app.Services, CancellationToken.None);
        var organizations = await Organizations(app.Services);
        var (said, controls) = (Console.Out, catalogue.Controls.Keys.Order(StringComparer.Ordinal).Take(Controls).ToList());
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var turn = 0; ; turn++)
            {
                var mark = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{writer}-{turn}");
                var control = controls[(writer + turn) % Controls];
                if (await Save(app.Services, organizations[writer % organizations.Count], control, mark))
                {
                    // The console's writer is synchronised and flushes each line: said is known to the other side.
                    said.WriteLine(mark);
                }
            }
        })));
        return 0;
    }

    private static async Task<List<Guid>> Organizations(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HoshitoriDb>().Set<Organization>().IgnoreQueryFilters().Select(row => row.OrganizationId).ToListAsync();
    }

    /// <summary>One answer with its line of history and of the audit log, as a page saves it.</summary>
    private static async Task<bool> Save(IServiceProvider services, Guid organization, string control, string mark)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(organization);
        var scopes = scope.ServiceProvider.GetRequiredService<ScopeStore>();
        var day = new DateOnly(2026, 11, 23);
        var outcome = await scope.ServiceProvider.GetRequiredService<Changes>().Save<bool>("tests.kill", async stop =>
        {
            var row = await scopes.Take((await scopes.First(stop))!.Id, stop);
            scopes.Add(row!, [new(control, AnswerSource.Person, "", new ControlEntry(ControlState.InPlace, day, Note: mark), day)], []);
            return true;
        }, _ => new AuditNote("test"), CancellationToken.None);
        return outcome.IsOk;
    }
}
