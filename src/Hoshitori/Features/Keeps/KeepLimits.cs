namespace Hoshitori.Features.Keeps;

/// <summary>What is held for visitors before they have an account, and for how long.</summary>
public static class KeepLimits
{
    /// <summary>Bytes of JSON of one visitor's answers.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Bytes of JSON of a company file that a member imports: whatever an export can hold.</summary>
    public const int MostBytesOfMembers = 16 * 1024 * 1024;

    /// <summary>Letters of a company file.</summary>
    public const int MostText = 1_000_000;

    /// <summary>Held at one time by the whole installation; more are refused until some are taken or over.</summary>
    public const int MostHeld = 10_000;

    /// <summary>Long enough to survive the verification of a mail address and a week-end.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);
}
