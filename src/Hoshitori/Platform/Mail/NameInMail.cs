namespace Hoshitori.Platform.Mail;

/// <summary>A name somebody typed, made harmless for a mail: no links, no lines of its own, 64 letters at most.</summary>
public static class NameInMail
{
    private const int Longest = 64;

    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var clean = string.Concat(name.Select(letter => letter switch
        {
            '.' => '．',
            ':' => '：',
            '/' or '\\' => '／',
            '@' => '＠',
            '<' or '>' => ' ',
            _ when char.IsControl(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator => ' ',
            _ => letter,
        })).Trim();
        return clean.Length <= Longest ? clean : clean[..Longest] + "…";
    }
}
