using System.CommandLine;
using Hoshitori.Platform.Backups;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Host.Commands;

/// <summary><c>hoshitori import FILE</c>: an exported organisation into this installation.</summary>
internal static class ImportCommand
{
    private const string ActionOfLog = "organizations.import";

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = StoreText.ImportFile };
        var json = CatalogueOption.Json();
        var command = new Command("import", StoreText.Import) { file, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var app = await StorePlace.Open(stop);
            var manifest = await StorePlace.As(app, services =>
                services.GetRequiredService<OrganizationImport>().Read(parsed.GetValue(file)!, StorePlace.Progress, stop));
            await ExportCommand.Log(app, ActionOfLog, manifest, stop);
            if (parsed.GetValue(json))
            {
                Json.Write(new { organization = manifest.Code, tables = StorePlace.Answer(manifest.Tables) });
            }
            else
            {
                Console.Out.WriteLine(StoreText.Imported(manifest.Code, manifest.Tables.Sum(table => table.Rows)));
            }

            return CommandLine.Done;
        });
        return command;
    }
}
