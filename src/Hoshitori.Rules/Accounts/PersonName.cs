using System.Text;

namespace Hoshitori.Rules.Accounts;

/// <summary>The name a person is shown by: one line of at most 60 characters.</summary>
public static class PersonName
{
    public const int Longest = 60;

    /// <returns>The name without blanks around it; <c>null</c> when nothing is left, or it is too long or no line of text.</returns>
    public static string? Clean(string? typed)
    {
        if (typed is null || typed.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is
            System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or
            System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator))
        {
            return null;
        }

        var name = typed.Normalize(NormalizationForm.FormC).Trim();
        return name.Length is > 0 and <= Longest ? name : null;
    }
}
