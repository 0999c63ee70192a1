using Hoshitori.Platform.Data;
using Hoshitori.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hoshitori.Platform.Jobs;

/// <summary>Works through the queue for as long as the process lives, one job at a time.</summary>
public sealed partial class Worker(
    JobRunner runner, RecurringSchedule schedule, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Worker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var told = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                if (!told)
                {
                    await TellOfWaitingMails(stoppingToken);
                    told = true;
                }

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

    /// <summary>Without a mail server nobody would notice that mails pile up.</summary>
    private async Task TellOfWaitingMails(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (scope.ServiceProvider.GetRequiredService<MailRoute>().Settings is null)
        {
            var waiting = await scope.ServiceProvider.GetRequiredService<HoshitoriDb>().Set<Job>()
                .CountAsync(row => row.Kind == Outbox.Kind && row.DoneAt == null && row.FailedAt == null, stop);
            NoMailServer(logger, waiting);
        }
    }

    [LoggerMessage(LogLevel.Warning, "No mail server is set (Mail__Host); mails waiting: {Count}")]
    private static partial void NoMailServer(ILogger logger, int count);

    [LoggerMessage(LogLevel.Error, "The queue could not be worked through")]
    private static partial void Trouble(ILogger logger, Exception trouble);
}
