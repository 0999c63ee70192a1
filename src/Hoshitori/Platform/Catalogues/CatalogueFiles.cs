namespace Hoshitori.Platform.Catalogues;

/// <summary>The kinds of files of a catalogue, and where each kind lies.</summary>
public enum FileKind
{
    Catalogue,
    Controls,
    Edition,
    Profile,
    Glossary,
    Threats,
    Lookalikes,
}

/// <summary>One file of a catalogue directory.</summary>
/// <param name="Path">Path to open.</param>
/// <param name="Name">Path as messages show it: <c>catalog/controls/devices.yaml</c>.</param>
public sealed record CatalogueFile(FileKind Kind, string Path, string Name);

/// <summary>Finds the files of a catalogue directory.</summary>
public static class CatalogueFiles
{
    /// <summary>The catalogue that lies beside the binary.</summary>
    public static string Default => Path.Combine(AppContext.BaseDirectory, "catalog");

    /// <summary>The published schema of a kind of file.</summary>
    public static string SchemaOf(FileKind kind) => Path.Combine(Default, "schema", kind.ToString().ToLowerInvariant() + ".json");

    /// <summary>The files of a directory in a fixed order; a part that is missing has none.</summary>
    public static IReadOnlyList<CatalogueFile> In(string directory) =>
    [
        .. Find(directory, ".", "catalogue.yaml", FileKind.Catalogue),
        .. Find(directory, ".", "profile.yaml", FileKind.Profile),
        .. Find(directory, ".", "glossary.yaml", FileKind.Glossary),
        .. Find(directory, "controls", "*.yaml", FileKind.Controls),
        .. Find(directory, "schemes", "*.yaml", FileKind.Edition),
        .. Find(directory, "threats", "*.yaml", FileKind.Threats),
        .. Find(directory, ".", "lookalikes.yaml", FileKind.Lookalikes),
    ];

    private static IEnumerable<CatalogueFile> Find(string directory, string folder, string pattern, FileKind kind)
    {
        var place = Path.Combine(directory, folder);
        var depth = kind == FileKind.Edition ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        return Directory.Exists(place)
            ? Directory.EnumerateFiles(place, pattern, depth).Order(StringComparer.Ordinal)
                .Select(path => new CatalogueFile(kind, path, Path.Combine("catalog", Path.GetRelativePath(directory, path))))
            : [];
    }
}
