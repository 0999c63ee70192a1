using System.CommandLine;
using Hoshitori.Platform.Backups;

namespace Hoshitori.Host.Commands;

/// <summary><c>hoshitori restore FILE</c>: a backup back into an empty place.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = StoreText.RestoreFile };
        var json = CatalogueOption.Json();
        var command = new Command("restore", StoreText.Restore) { file, json };
        command.SetAction(async (parsed, stop) =>
        {
            var manifest = await StorePlace.Told(() => StoreBackup.Restore(parsed.GetValue(file)!, MigrateCommand.Store(), StorePlace.Progress, stop));
            if (parsed.GetValue(json))
            {
                Json.Write(new { engine = manifest.Engine, made_at = StorePlace.Instant(manifest.MadeAt), tables = StorePlace.Answer(manifest.Tables) });
            }
            else
            {
                Console.Out.WriteLine(StoreText.Restored(manifest.MadeAt, manifest.Tables.Sum(table => table.Rows)));
            }

            return CommandLine.Done;
        });
        return command;
    }
}
