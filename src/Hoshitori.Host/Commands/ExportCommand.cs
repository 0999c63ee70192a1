using System.CommandLine;
using Hoshitori.Platform.Backups;
using Hoshitori.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Host.Commands;

/// <summary><c>hoshitori export ORG FILE</c>: one organisation, complete; the installation's log keeps that it was done.</summary>
internal static class ExportCommand
{
    public const string ActionOfLog = "organizations.export";

    public static Command Create()
    {
        var code = new Argument<string>("org") { Description = StoreText.CodeArgument };
        var file = new Argument<string>("file") { Description = StoreText.BackupFile };
        var json = CatalogueOption.Json();
        var command = new Command("export", StoreText.Export) { code, file, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var app = await StorePlace.Open(stop);
            var path = parsed.GetValue(file)!;
            var manifest = await StorePlace.As(app, services =>
                services.GetRequiredService<OrganizationExport>().Write(parsed.GetValue(code)!, path, StorePlace.Progress, stop));
            await Log(app, ActionOfLog, manifest, stop);
            if (parsed.GetValue(json))
            {
                Json.Write(new { file = path, organization = manifest.Code, tables = StorePlace.Answer(manifest.Tables) });
            }
            else
            {
                Console.Out.WriteLine(StoreText.Exported(manifest.Code, path, manifest.Tables.Sum(table => table.Rows)));
            }

            return CommandLine.Done;
        });
        return command;
    }

    public static Task Log(WebApplication app, string action, OrganizationManifest manifest, CancellationToken stop) =>
        StorePlace.As(app, services => services.GetRequiredService<Changes>().Save<bool>(
            action, _ => Task.FromResult<Platform.Web.Outcome<bool>>(true), _ => new AuditNote("organization:" + manifest.OrganizationId.ToString("N")), stop));
}
