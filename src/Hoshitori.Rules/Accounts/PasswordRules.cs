using System.Text;

namespace Hoshitori.Rules.Accounts;

/// <summary>What is wrong with a chosen password.</summary>
public enum PasswordFault
{
    TooShort,
    TooLong,

    /// <summary>Attackers try it first: it was leaked elsewhere, or is a leaked one with digits hung on.</summary>
    Leaked,

    /// <summary>Without names everybody can guess, too little is left.</summary>
    Named,
}

/// <summary>
/// Length and nothing else is asked of a password (ASVS 5.0 6.2, NIST SP 800-63B-4): no mix of signs, no change by the
/// calendar. Refused is only what an attacker would try first.
/// </summary>
public static class PasswordRules
{
    /// <summary>In characters as people count them, not in bytes.</summary>
    public const int Shortest = 12;

    public const int Longest = 128;

    /// <summary>So many characters must be left when known names are taken out.</summary>
    private const int LeftOfNames = 8;

    private const int ShortestName = 3;
    private const int ShortestJapaneseName = 2;

    private static readonly string[] LegalForms =
        ["株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "一般社団法人", "一般財団法人", "医療法人", "(株)", "(有)", "(同)", "co., ltd.", "co.,ltd.", "inc.", "k.k.", "llc"];

    private static readonly string[] Products =
        ["hoshitori", "ほしとり", "星取", "security", "せきゅりてぃ", "セキュリティ", "password", "ぱすわーど", "パスワード", "scs"];

    /// <param name="names">Names of the person, the mailbox and the organisations they belong to.</param>
    /// <param name="isLeaked">Whether a folded word is on the list of leaked passwords.</param>
    /// <returns><c>null</c> when nothing is wrong.</returns>
    public static PasswordFault? FaultOf(string password, IEnumerable<string> names, Func<string, bool> isLeaked)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(isLeaked);
        var length = password.EnumerateRunes().Count();
        if (length is < Shortest or > Longest)
        {
            return length < Shortest ? PasswordFault.TooShort : PasswordFault.TooLong;
        }

        var folded = Fold(password);
        if (IsLeaked(folded, isLeaked))
        {
            return PasswordFault.Leaked;
        }

        var known = Products.Concat(names.SelectMany(Parts)).Select(Fold)
            .Where(name => name.Length >= (name.All(char.IsAscii) ? ShortestName : ShortestJapaneseName))
            .OrderByDescending(name => name.Length).Distinct(StringComparer.Ordinal);
        var left = known.Aggregate(folded, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));
        return left.Length < folded.Length && left.EnumerateRunes().Count() < LeftOfNames ? PasswordFault.Named : null;
    }

    /// <summary>Case, width and kind of kana do not make another word of it.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
        return string.Concat(whole.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Select(ToHiragana));
    }

    private static bool IsLeaked(string folded, Func<string, bool> isLeaked)
    {
        var bare = folded.TrimEnd([.. "0123456789!?.-_#$%&*+@ "]);
        return isLeaked(folded) || (bare.Length > 0 && isLeaked(bare)) || (Repeated(folded) is { } unit && (unit.Length < LeftOfNames || isLeaked(unit)));
    }

    /// <summary>The shortest part the text is made of by repeating; <c>null</c> when it repeats nothing.</summary>
    private static string? Repeated(string text) =>
        Enumerable.Range(1, text.Length / 2).Where(length => text.Length % length == 0).Select(length => text[..length])
            .FirstOrDefault(unit => string.Concat(Enumerable.Repeat(unit, text.Length / unit.Length)) == text);

    /// <summary>The parts of a name, and all of it without the words for what kind of company it is.</summary>
    private static IEnumerable<string> Parts(string name)
    {
        var bare = LegalForms.Aggregate(Fold(name), (rest, form) => rest.Replace(form, " ", StringComparison.Ordinal));
        return bare.Split([' ', '.', '-', '_', '@', '+', '(', ')', '・', '&', ','], StringSplitOptions.RemoveEmptyEntries).Append(bare.Trim()).Append(name);
    }

    private static char ToHiragana(char letter) => letter is >= 'ァ' and <= 'ヶ' ? (char)(letter - 'ァ' + 'ぁ') : letter;
}
