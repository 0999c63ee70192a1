using Hoshitori.Platform.Yaml;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>Holds every file against the published schema of its kind: stricter than what the product needs to read it.</summary>
public static class SchemaCheck
{
    public static IEnumerable<Finding> Run(LoadedCatalogue loaded) =>
        loaded.Files.GroupBy(read => read.File.Kind).AsParallel().AsOrdered().SelectMany(kind =>
        {
            var schema = SchemaFile.Read(CatalogueFiles.SchemaOf(kind.Key));
            return kind.SelectMany(read => schema.Problems(read.File.Name, read.Value)).Select(problem => new Finding(problem));
        });
}
