using System.CommandLine;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Catalogues.Check;
using Hoshitori.Platform.Text;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Host.Commands;

/// <summary>The options every command that reads the catalogue has.</summary>
internal static class CatalogueOption
{
    public static Option<string?> Create() => new("--catalog") { Description = CommandsText.CatalogOption };

    public static Option<bool> Json() => new("--json") { Description = CommandsText.JsonOption };

    /// <summary>Reads the built-in catalogue and the one laid over it, whatever state they are in.</summary>
    public static LoadedCatalogue Load(string? over)
    {
        if (over is not null && !Directory.Exists(over))
        {
            throw new WrongUseException(CommandsText.NoDirectory(over));
        }

        return CatalogueSource.Load(over is null ? [CatalogueFiles.Default] : [CatalogueFiles.Default, over]);
    }

    /// <summary>Reads a catalogue that one answer can rest on; else every problem is the message.</summary>
    public static Catalogue LoadSound(string? over) => Sound(Load(over), CatalogueCheck.Start);

    /// <summary>Reads a catalogue that is to be shown to people: nothing <c>catalog check</c> refuses may be in it.</summary>
    public static Catalogue LoadChecked(string? over) => Sound(Load(over), CatalogueCheck.Whole);

    private static Catalogue Sound(LoadedCatalogue loaded, Func<LoadedCatalogue, IEnumerable<Finding>> check)
    {
        var findings = check(loaded).Where(finding => !finding.IsWarning).ToList();
        return findings.Count == 0
            ? loaded.Catalogue
            : throw new WrongUseException(string.Join(Environment.NewLine, findings.Select(finding => finding.Problem.ToString(Language.IsEnglish))));
    }
}
