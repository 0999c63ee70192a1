namespace Hoshitori.Platform.Jobs;

/// <summary>Work that is done for every organisation once a day.</summary>
public interface IRecurringWork
{
    /// <summary>Action name of the slice.</summary>
    string Name { get; }

    /// <summary>Time of day in Japan from which it may run.</summary>
    TimeOnly At { get; }

    /// <summary>
    /// Does the work of a day, and of the days before it that were missed. Doing it again changes nothing. It is given a
    /// scope of its own, in which it sets tenant and actor itself.
    /// </summary>
    /// <param name="day">The day in Japan on which it runs.</param>
    Task Run(Guid organizationId, DateOnly day, CancellationToken stop);
}
