namespace Hoshitori.Platform.Jobs;

/// <summary>Work for every organisation once a day. Each turn is a row of its own: <c>recurring:name:organisation:day</c>.</summary>
public interface IRecurringWork
{
    /// <summary>Short name in the keys of its rows; never changes.</summary>
    string Name { get; }

    /// <summary>Time of day in Japan from which the day's turn is due.</summary>
    TimeOnly At { get; }

    /// <summary>One turn a day for the installation (empty organisation id) in place of one for each organisation; missed days are not caught up.</summary>
    bool OfInstallation => false;

    /// <param name="day">The day in Japan it is the turn of; can lie up to a week back when the worker had stood still.</param>
    Task Run(Guid organizationId, DateOnly day, CancellationToken stop);
}
