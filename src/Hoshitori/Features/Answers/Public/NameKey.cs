using System.Text;
using Hoshitori.Platform.Text;

namespace Hoshitori.Features.Answers.Public;

/// <summary>
/// A name one can page and search by: its folded form and the organisation's code in hexadecimal UTF-8. It is unique and
/// sorts alike on every engine and under every collation.
/// </summary>
public readonly record struct NameKey(string Hex) : IComparable<NameKey>
{
    public const int Longest = 2 * (LongestName + 1 + LongestCode);
    private const int LongestName = 100;
    private const int LongestCode = 16;

    public static NameKey Of(string name, string code) => new(Folded(name) + "00" + Convert.ToHexStringLower(Encoding.UTF8.GetBytes(code)));

    /// <summary>The first key a name beginning like this can have, and the first one after all of them.</summary>
    public static (NameKey First, NameKey After) Range(string beginning)
    {
        var folded = Folded(beginning);
        // The letter after the last hexadecimal digit.
        return (new(folded), new(folded + "g"));
    }

    public int CompareTo(NameKey other) => string.CompareOrdinal(Hex, other.Hex);

    public static bool operator <(NameKey left, NameKey right) => left.CompareTo(right) < 0;

    public static bool operator <=(NameKey left, NameKey right) => left.CompareTo(right) <= 0;

    public static bool operator >(NameKey left, NameKey right) => left.CompareTo(right) > 0;

    public static bool operator >=(NameKey left, NameKey right) => left.CompareTo(right) >= 0;

    private static string Folded(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(SearchFold.Of(name.Trim()));
        return Convert.ToHexStringLower(bytes.AsSpan(0, Math.Min(bytes.Length, LongestName)));
    }
}
