namespace Hoshitori.Rules.Organizations;

/// <summary>What happens when an owner asks to delete the organisation.</summary>
public enum DeletionStep
{
    /// <summary>It waits for another owner.</summary>
    Ask,

    /// <summary>Everything goes.</summary>
    Delete,
}

/// <summary>Deleting an organisation takes two different people where it has two owners.</summary>
public static class Deletion
{
    /// <summary>How long a request waits for the second owner.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(7);

    /// <param name="owners">Confirmed owners.</param>
    /// <param name="askedByAnother">Another owner asked for it, and the request still waits.</param>
    public static DeletionStep Next(int owners, bool askedByAnother) =>
        owners <= 1 || askedByAnother ? DeletionStep.Delete : DeletionStep.Ask;
}
