using System.Text.RegularExpressions;

namespace Hoshitori.Tests.House;

/// <summary>What documents say must be there.</summary>
internal static class DocumentRules
{
    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    private static readonly Regex WordOfCode = new(@"^\| \*\*(?<word>\w+)\*\* \|", Plain);
    private static readonly Regex Word = new(@"^\| \**(?<word>[^|*]+)\** \|", Plain);
    private static readonly Regex Link = new(@"\]\((?<target>[^)#\s]+)(#[^)]*)?\)", Plain);

    /// <summary>The words of a table of words that claim to be names of types, and are not.</summary>
    public static IEnumerable<string> WordsWithoutType(string words, IEnumerable<Type> types)
    {
        var names = types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        return WordOfCode.Matches(words).Select(match => match.Groups["word"].Value).Where(word => !names.Contains(word));
    }

    /// <summary>The words a table of words explains more than once.</summary>
    public static IEnumerable<string> WordsTwice(string words) =>
        from match in Word.Matches(words)
        group match by match.Groups["word"].Value into same
        where same.Count() > 1 && same.Key is not ("code" or "---")
        select same.Key;

    /// <summary>The links of a document to files of the repository that are not there.</summary>
    public static IEnumerable<string> BrokenLinks(string text, string folder) =>
        Link.Matches(text).Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target)));
}
