using Hoshitori.Platform.Yaml;

namespace Hoshitori.Platform.Catalogues.Check;

/// <summary>Holds every file against the published schema of its kind: stricter than what the product needs to read it.</summary>
public static class SchemaCheck
{
    /// <summary>Checks directories laid over each other; a file that is no YAML is left to whoever reads the catalogue.</summary>
    public static IEnumerable<Finding> Run(IReadOnlyList<string> directories) =>
        from directory in directories
        from kind in CatalogueFiles.In(directory).GroupBy(file => file.Kind)
        let schema = SchemaFile.Read(CatalogueFiles.SchemaOf(kind.Key))
        from file in kind
        let value = YamlFile.Read(file.Name, File.ReadAllText(file.Path), YamlLimits.Catalogue, [])
        where value is not null
        from problem in schema.Problems(file.Name, value)
        select new Finding(problem);
}
