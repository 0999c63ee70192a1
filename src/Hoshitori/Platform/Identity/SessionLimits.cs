namespace Hoshitori.Platform.Identity;

/// <summary>Life times of sessions (ASVS 5.0 V7; NIST SP 800-63B-4, AAL2).</summary>
public static class SessionLimits
{
    /// <summary>How long a second factor counts as just shown.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Whole = TimeSpan.FromHours(12);
    private static readonly TimeSpan OperatorIdle = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan OperatorWhole = TimeSpan.FromHours(8);

    /// <summary>A person keeps at most this many; a new one ends the oldest.</summary>
    public const int Most = 10;

    public static bool IsOver(Session session, bool isOperator, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.EndedAt is not null
            || now - session.SeenAt > (isOperator ? OperatorIdle : Idle)
            || now - session.StartedAt > (isOperator ? OperatorWhole : Whole);
    }
}
