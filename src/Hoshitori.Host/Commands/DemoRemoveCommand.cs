using System.CommandLine;
using Hoshitori.Features.Demos;

namespace Hoshitori.Host.Commands;

/// <summary><c>hoshitori demo remove</c>: takes everything of the demo out of the store, and nothing else.</summary>
internal static class DemoRemoveCommand
{
    public static Command Create()
    {
        var json = CatalogueOption.Json();
        var command = new Command("remove", StoreText.DemoRemove) { json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var app = await StorePlace.Open(stop);
            var removed = await StorePlace.As(app, services => DemosModule.Remove(services, stop)) ?? throw new WrongUseException(StoreText.NoDemo);
            if (parsed.GetValue(json))
            {
                Json.Write(new { organizations = removed.Firms.Select(firm => new { code = firm.Code, name = firm.Name }), people = removed.People, sessions = removed.Sessions });
                return CommandLine.Done;
            }

            Console.Out.WriteLine(StoreText.DemoRemoved(removed.Firms.Count, removed.People, removed.Sessions));
            foreach (var firm in removed.Firms)
            {
                Console.Out.WriteLine("  " + firm.Name);
            }

            return CommandLine.Done;
        });
        return command;
    }
}
