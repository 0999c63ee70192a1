using System.Text.RegularExpressions;

namespace Hoshitori.Tests.House;

/// <summary>What may lie in the repository. Each rule lists the files that break it.</summary>
internal static class RepositoryRules
{
    internal sealed record TextFile(string Path, string Text)
    {
        public int Lines { get; } = Text.AsSpan().Count('\n');
    }

    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    // Written so that they do not find themselves.
    private static readonly Regex Workplace = new(
        @"(^|[^a-z.])/(work|farm)/|/tmp/[a-z]+/|sub-?[a]gent|\.\./[s]hared|\b[C]o-Authored-By",
        Plain | RegexOptions.IgnoreCase | RegexOptions.Multiline);

    private static readonly Regex ThirdParty = new(
        @"(^|/)(node_modules|packages|vendor|bower_components|lib)/|\.min\.(js|css)$|\.(dll|exe|nupkg|jar|tgz|woff2?|ttf|otf)$",
        Plain | RegexOptions.IgnoreCase);

    private static readonly Regex LayerFolder = new(
        @"(^|/)(DTOs?|Validators?|Models|ViewModels|Interfaces|Helpers?|Utils?|Common|Services?|Managers?|Repositories)/",
        Plain);

    /// <summary>The project speaks of itself only, never of the machine or the way it was written on.</summary>
    public static IEnumerable<string> NamesTheWorkplace(IEnumerable<TextFile> files) =>
        files.Where(file => Workplace.IsMatch(file.Text)).Select(file => file.Path);

    /// <summary>Other people's files come by lock file, never by commit.</summary>
    public static IEnumerable<string> BelongsToOthers(IEnumerable<string> paths) => paths.Where(path => ThirdParty.IsMatch(path));

    /// <summary>Files live beside the use case they serve.</summary>
    public static IEnumerable<string> SortedByLayer(IEnumerable<string> paths) =>
        paths.Where(path => path.StartsWith("src/", StringComparison.Ordinal) && LayerFolder.IsMatch(path));

    /// <summary>A file one cannot take in at one reading is two files.</summary>
    public static IEnumerable<string> TooLong(IEnumerable<TextFile> files) =>
        files.Where(file => !IsGenerated(file.Path) && file.Lines > LongestAllowed(file.Path)).Select(file => $"{file.Path}: {file.Lines} lines");

    /// <summary>Migrations are written by <c>eng/migration</c> from the model.</summary>
    private static bool IsGenerated(string path) => path.StartsWith("src/Hoshitori.Migrations.", StringComparison.Ordinal);

    private static int LongestAllowed(string path) => Path.GetExtension(path) switch
    {
        ".cs" => 400,
        ".razor" => 150,
        _ => int.MaxValue,
    };
}
