namespace Hoshitori.Rules.Accounts;

/// <summary>
/// How long the next try has to wait after failures: nothing for the first three, then 30 seconds, doubling up to 15
/// minutes. Ten thousand guesses, one a second, come to twenty tries.
/// </summary>
public static class AttemptDelay
{
    private const int Free = 3;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(15);

    /// <summary>Failures are forgotten after a day without a new one.</summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    /// <param name="failures">Failures so far, the last one included.</param>
    public static TimeSpan After(int failures)
    {
        if (failures <= Free)
        {
            return TimeSpan.Zero;
        }

        var doublings = Math.Min(failures - Free - 1, 10);
        var wait = First * (1 << doublings);
        return wait < Most ? wait : Most;
    }
}
