using System.Globalization;
using System.Text;

namespace Hoshitori.Rules.Accounts;

/// <summary>
/// One mailbox in one spelling. Addresses that only look different are the same account: full-width letters are folded
/// (NFKC), case is dropped, and before the @ only ASCII is taken.
/// </summary>
public static class MailAddress
{
    /// <summary>Longest address in characters (RFC 5321, section 4.5.3.1.3, less the angle brackets).</summary>
    public const int Longest = 254;

    private const int LongestLocal = 64;
    private const string LocalSigns = "!#$%&'*+-/=?^_`{|}~";

    /// <returns>The folded address, or <c>null</c> when the text is not exactly one plain mailbox.</returns>
    public static string? Fold(string? text)
    {
        if (text is null || text.Length > Longest * 2 || !IsWellFormed(text))
        {
            return null;
        }

        var folded = text.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var at = folded.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at > LongestLocal || !IsLocal(folded[..at]) || Domain(folded[(at + 1)..]) is not { } domain)
        {
            return null;
        }

        var whole = folded[..at] + "@" + domain;
        return whole.Length <= Longest ? whole : null;
    }

    /// <summary>A lone half of a surrogate pair cannot be normalised.</summary>
    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);

    private static bool IsLocal(string local) =>
        local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal)
        && local.All(letter => letter == '.' || char.IsAsciiLetterOrDigit(letter) || LocalSigns.Contains(letter, StringComparison.Ordinal));

    private static string? Domain(string domain)
    {
        try
        {
            // Japanese domain names have an ASCII form; what has none is no name.
            var ascii = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain);
            return ascii.Contains('.', StringComparison.Ordinal) && ascii[^1] != '.' && !ascii.All(IsOfNumber) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsOfNumber(char letter) => letter == '.' || char.IsAsciiDigit(letter);
}
