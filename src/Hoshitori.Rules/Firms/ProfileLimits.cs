namespace Hoshitori.Rules.Firms;

/// <summary>The largest numbers a profile holds, in files and forms alike.</summary>
public static class ProfileLimits
{
    public const int MostEmployees = 9_999_999;

    /// <summary>In yen.</summary>
    public const long MostCapital = long.MaxValue / 2;
}
