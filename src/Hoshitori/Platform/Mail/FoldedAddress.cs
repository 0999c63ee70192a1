using System.Globalization;
using System.Text;

namespace Hoshitori.Platform.Mail;

/// <summary>
/// One form for every way to write a mail address, so that two that look alike are two: width and case folded, letters
/// before the @ plain ASCII, the domain in its ASCII form.
/// </summary>
public static class FoldedAddress
{
    private const int Longest = 254;
    private const string Allowed = "!#$%&'*+-/=?^_`{|}~.";
    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    /// <returns><c>null</c> when the text is not one plain address.</returns>
    public static string? Of(string? text)
    {
        if (text is not { Length: <= Longest })
        {
            return null;
        }

        var plain = text.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
        var at = plain.IndexOf('@', StringComparison.Ordinal);
        var local = at < 1 ? "" : plain[..at];
        if (local.Length is 0 or > 64 || !local.All(letter => char.IsAsciiLetterOrDigit(letter) || Allowed.Contains(letter, StringComparison.Ordinal))
            || local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
        {
            return null;
        }

        return DomainOf(plain[(at + 1)..]) is { } domain && local.Length + 1 + domain.Length <= Longest ? local + "@" + domain : null;
    }

    private static string? DomainOf(string domain)
    {
        try
        {
            var ascii = Domains.GetAscii(domain);
            return ascii.Contains('.', StringComparison.Ordinal) && !ascii.EndsWith('.') ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
