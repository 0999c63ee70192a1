using System.Globalization;

namespace Hoshitori.Rules.Tests.Support;

/// <summary>How many random cases the properties try: a million firms unless <c>HOSHITORI_CASES</c> says fewer (mutation runs).</summary>
internal static class Cases
{
    public static readonly int Firms =
        int.TryParse(Environment.GetEnvironmentVariable("HOSHITORI_CASES"), CultureInfo.InvariantCulture, out var firms) ? firms : 1_000_000;

    /// <summary>For properties of the interpreter alone, which judge single firms.</summary>
    public static readonly int Single = Firms / 200;
}
