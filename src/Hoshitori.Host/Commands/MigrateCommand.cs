using System.CommandLine;
using Hoshitori.Platform.Data;

namespace Hoshitori.Host.Commands;

/// <summary><c>hoshitori migrate</c>: brings the store to this release.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", CommandsText.Migrate);
        command.SetAction(async (_, stop) =>
        {
            await StoreStart.Migrate(Store(), stop);
            Console.Out.WriteLine(CommandsText.Migrated);
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>The store the environment names.</summary>
    /// <exception cref="WrongUseException">The environment contradicts itself.</exception>
    public static StoreOptions Store()
    {
        try
        {
            return StoreOptions.FromEnvironment();
        }
        catch (InvalidOperationException wrong)
        {
            throw new WrongUseException(wrong.Message);
        }
    }
}
