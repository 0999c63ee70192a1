using System.CommandLine;
using Hoshitori.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Host.Commands;

/// <summary><c>hoshitori work</c>: the queue alone, for installations whose pages run elsewhere.</summary>
internal static class WorkCommand
{
    public static Command Create()
    {
        var command = new Command("work", StoreText.Work);
        command.SetAction(async (_, stop) =>
        {
            await using var app = await StorePlace.Open(stop);
            var worker = app.Services.GetRequiredService<Worker>();
            await worker.StartAsync(stop);
            Console.Out.WriteLine(StoreText.Working);
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // The job in hand is given back or finished.
            await worker.StopAsync(CancellationToken.None);
            return CommandLine.Done;
        });
        return command;
    }
}
