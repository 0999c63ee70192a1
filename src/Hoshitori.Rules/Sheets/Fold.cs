using System.Text;

namespace Hoshitori.Rules.Sheets;

/// <summary>Makes the texts of cells comparable: width, case, spaces and invisible letters do not matter.</summary>
internal static class Fold
{
    /// <summary>Letters that nobody sees: joiners, marks of order, the mark that makes a sign a picture.</summary>
    private const string Invisible = "\u200B\u200C\u200D\u2060\uFEFF\uFE0E\uFE0F\u00AD";

    /// <summary>The text in one form, spaces joined to one, none at the ends.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('!', '@'))
        {
            return text;
        }

        var plain = Whole(text).Normalize(NormalizationForm.FormKC);
        var folded = new StringBuilder(plain.Length);
        foreach (var letter in plain)
        {
            if (char.IsWhiteSpace(letter))
            {
                folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : "");
            }
            else if (!Invisible.Contains(letter, StringComparison.Ordinal))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString().TrimEnd();
    }

    public static string WithoutSpaces(string text) => Of(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Whether there is a digit of any width or in a circle.</summary>
    public static bool ContainsDigit(this ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsNumber(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Half of a pair of surrogates cannot be normalised.</summary>
    private static string Whole(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
            }
        }

        return text;
    }
}
