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

    /// <summary>Reads a catalogue that must be sound; else every problem is the message.</summary>
    public static Catalogue LoadSound(string? over)
    {
        var loaded = Load(over);
        var findings = CatalogueCheck.Start(loaded);
        return findings.Count == 0
            ? loaded.Catalogue
            : throw new WrongUseException(string.Join(Environment.NewLine, findings.Select(finding => finding.Problem.ToString(Language.IsEnglish))));
    }
}
