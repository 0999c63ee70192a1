namespace Hoshitori.Platform.Jobs;

/// <summary>Does the work of one kind of job. Running it twice with one row must have the effect of running it once.</summary>
public interface IJobSlice
{
    /// <summary>The kind of the rows it takes.</summary>
    string Kind { get; }

    /// <summary>Whether it can work at all at present; while it cannot, its rows wait and lose no attempt.</summary>
    bool CanRun => true;

    /// <summary>
    /// Does the work, as the organisation of the row. A row that is not finished by <see cref="JobLedger.Finish"/> inside
    /// the change it makes is finished after it.
    /// </summary>
    /// <exception cref="JobGivenUpException">Trying again would be wrong or useless.</exception>
    Task Run(Job job, CancellationToken stop);
}

/// <summary>The job is given up at once and left for somebody to look at.</summary>
/// <param name="reason">A short code for the row, such as <c>maybe-sent</c>; nothing personal.</param>
public sealed class JobGivenUpException(string reason) : Exception(reason);

/// <summary>Somebody else has taken the row since, so what this run did must not count.</summary>
public sealed class LeaseLostException() : Exception("The lease of the job was lost");
