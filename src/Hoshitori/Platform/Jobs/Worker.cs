using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hoshitori.Platform.Jobs;

/// <summary>Works through the queue for as long as the process lives, one job at a time.</summary>
public sealed partial class Worker(JobRunner runner, RecurringSchedule schedule, TimeProvider clock, ILogger<Worker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                await schedule.Plan(stoppingToken);
                while (await runner.RunNext(stoppingToken))
                {
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble)
            {
                // The store cannot be reached or is full: nothing is lost, everything waits in its row.
                Trouble(logger, trouble);
                pause = PauseAfterTrouble;
            }

            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Error, "The queue could not be worked through")]
    private static partial void Trouble(ILogger logger, Exception trouble);
}
