namespace Hoshitori.Rules.Accounts;

/// <summary>What happens when an owner asks to let a member in again.</summary>
public enum RecoveryStep
{
    /// <summary>It waits for another owner.</summary>
    Ask,

    /// <summary>The member is told, and their day begins.</summary>
    Start,
}

/// <summary>How a recovery that was started stands.</summary>
public enum RecoveryState
{
    /// <summary>The day in which the person can stop it.</summary>
    Waiting,

    /// <summary>The person can set a new way in.</summary>
    Open,

    /// <summary>Too old, or the person signed in meanwhile and so has lost nothing.</summary>
    Over,
}

/// <summary>
/// Letting somebody in again who lost every way in (ASVS 5.0 6.4.4): two different owners ask for it, the person is told
/// by mail, and a day passes in which they can stop it.
/// </summary>
public static class Recovery
{
    /// <summary>How long the first owner's asking waits for a second.</summary>
    public static readonly TimeSpan WaitsForSecond = TimeSpan.FromDays(7);

    /// <summary>How long the person has to stop it before anything can happen.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromHours(24);

    /// <summary>How long a new way in can be set after that.</summary>
    public static readonly TimeSpan Works = TimeSpan.FromDays(7);

    /// <summary>From the mail to the end of its link.</summary>
    public static readonly TimeSpan Whole = Notice + Works;

    /// <param name="isOther">The owner who asked first is another one and still an owner.</param>
    /// <param name="askedAt">When they asked; all instants are UTC.</param>
    public static RecoveryStep Next(bool isOther, DateTime askedAt, DateTime now) =>
        isOther && now - askedAt < WaitsForSecond ? RecoveryStep.Start : RecoveryStep.Ask;

    /// <param name="started">When the second owner asked and the mail was promised.</param>
    /// <param name="lastSignIn">When the person's newest session began; <c>null</c> when there is none.</param>
    public static RecoveryState StateOf(DateTime started, DateTime? lastSignIn, DateTime now) =>
        lastSignIn >= started || now >= started + Whole ? RecoveryState.Over
        : now < started + Notice ? RecoveryState.Waiting
        : RecoveryState.Open;
}
