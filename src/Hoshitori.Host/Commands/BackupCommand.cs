using System.CommandLine;
using Hoshitori.Platform.Backups;

namespace Hoshitori.Host.Commands;

/// <summary><c>hoshitori backup FILE</c>: the whole store while it is in use.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = StoreText.BackupFile };
        var json = CatalogueOption.Json();
        var command = new Command("backup", StoreText.Backup) { file, json };
        command.SetAction(async (parsed, stop) =>
        {
            var path = parsed.GetValue(file)!;
            var store = MigrateCommand.Store();
            if (store.SqlitePath is { } database && !File.Exists(database))
            {
                throw new WrongUseException(CommandsText.NoFile(database));
            }

            var manifest = await StorePlace.Told(() => StoreBackup.Write(store, path, TimeProvider.System, StorePlace.Progress, stop));
            if (parsed.GetValue(json))
            {
                Json.Write(new { file = path, engine = manifest.Engine, made_at = StorePlace.Instant(manifest.MadeAt), migrations = manifest.Migrations, tables = StorePlace.Answer(manifest.Tables) });
            }
            else
            {
                Console.Out.WriteLine(StoreText.BackedUp(path, manifest.Tables.Sum(table => table.Rows)));
            }

            return CommandLine.Done;
        });
        return command;
    }
}
