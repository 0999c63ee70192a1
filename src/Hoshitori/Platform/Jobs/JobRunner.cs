using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Telemetry;
using Hoshitori.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hoshitori.Platform.Jobs;

/// <summary>Takes one job and runs it as the organisation of its row.</summary>
public sealed partial class JobRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> logger)
{
    /// <summary>A run that takes longer is stopped before its lease ends.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    /// <returns>Whether there was a job to run.</returns>
    public async Task<bool> RunNext(CancellationToken stop)
    {
        await using var books = scopes.CreateAsyncScope();
        var ledger = books.ServiceProvider.GetRequiredService<JobLedger>();
        var kinds = books.ServiceProvider.GetServices<IJobSlice>().Where(slice => slice.CanRun).Select(slice => slice.Kind).ToList();
        if (kinds.Count == 0 || await ledger.Claim(kinds, stop) is not { } job)
        {
            return false;
        }

        try
        {
            var outcome = job.Attempts > JobLedger.MostAttempts
                ? await Fail(ledger, job, "lease-lost-too-often", forGood: true)
                : await Attempt(ledger, job, stop);
            Measures.JobRan(job.Kind, outcome);
            Ran(logger, job.Id, job.Kind, job.OrganizationId, job.Attempts, outcome);
        }
        catch (LeaseLostException)
        {
            Ran(logger, job.Id, job.Kind, job.OrganizationId, job.Attempts, "lease-lost");
        }

        return true;
    }

    private async Task<string> Attempt(JobLedger ledger, Job job, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(LongestRun, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        try
        {
            await using var work = scopes.CreateAsyncScope();
            Enter(work.ServiceProvider, job);
            await work.ServiceProvider.GetServices<IJobSlice>().Single(slice => slice.Kind == job.Kind).Run(job, either.Token);
        }
        catch (JobGivenUpException givenUp)
        {
            return await Fail(ledger, job, givenUp.Message, forGood: true);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await ledger.Release(job, CancellationToken.None);
            throw;
        }
        catch (Exception error) when (error is not LeaseLostException)
        {
            Failed(logger, error, job.Id, job.Kind);
            return await Fail(ledger, job, error.GetType().Name, forGood: false);
        }

        await Close(ledger, job);
        return "done";
    }

    /// <summary>Rows that were finished inside their own change are closed already.</summary>
    private static async Task Close(JobLedger ledger, Job job)
    {
        if (!job.IsFinished)
        {
            await ledger.Finish(job, CancellationToken.None);
        }
    }

    private static async Task<string> Fail(JobLedger ledger, Job job, string reason, bool forGood) =>
        await ledger.Fail(job, reason, forGood, CancellationToken.None) ? "given-up" : "later";

    private static void Enter(IServiceProvider services, Job job)
    {
        services.GetRequiredService<Actor>().ActAs("job");
        if (job.OrganizationId != Guid.Empty)
        {
            services.GetRequiredService<Tenant>().Set(job.OrganizationId);
        }
    }

    [LoggerMessage(LogLevel.Information, "Job {Job} of kind {Kind} for {Tenant}: attempt {Attempt} {Outcome}")]
    private static partial void Ran(ILogger logger, Guid job, string kind, Guid tenant, int attempt, string outcome);

    [LoggerMessage(LogLevel.Warning, "Job {Job} of kind {Kind} failed")]
    private static partial void Failed(ILogger logger, Exception error, Guid job, string kind);
}
