using System.Globalization;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.CompanyFiles;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Questionnaires;

namespace Hoshitori.Host.Commands;

/// <summary>One line of the catalogue's counts.</summary>
internal sealed record CatalogueCount(string Name, int Value, string Note = "")
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name,-48} {Value,5}{(Note.Length > 0 ? "  " + Note : "")}");
}

/// <summary>What the catalogue holds, and how many questions each star asks.</summary>
internal static class CatalogueCounts
{
    public static IEnumerable<CatalogueCount> Of(Catalogue catalogue) =>
    [
        .. catalogue.Editions.SelectMany(EditionCounts),
        .. catalogue.Controls.Values.GroupBy(control => control.Kind).OrderBy(kind => kind.Key)
            .Select(kind => new CatalogueCount("controls " + Words.Of(kind.Key), kind.Count())),
        new("controls", catalogue.Controls.Count),
        new("glossary terms", catalogue.Glossary.Count),
        .. Questions(catalogue),
    ];

    private static IEnumerable<CatalogueCount> EditionCounts(Edition edition)
    {
        var criteria = edition.Requirements.SelectMany(requirement => requirement.Criteria).ToList();
        var byStar = string.Join('/', criteria.GroupBy(criterion => criterion.Star).OrderBy(star => star.Key).Select(star => star.Count().ToString(CultureInfo.InvariantCulture)));
        yield return new(edition.Id + " requirements", edition.Requirements.Count);
        yield return new(edition.Id + " criteria", criteria.Count, $"({byStar})");
    }

    private static IEnumerable<CatalogueCount> Questions(Catalogue catalogue)
    {
        var edition = catalogue.Edition("scs", null);
        foreach (var star in edition?.Stars ?? [])
        {
            yield return new($"questions ★{star.ToString(CultureInfo.InvariantCulture)} before branching", Asked(catalogue, edition!, star, Profile.Unknown));
            foreach (var (name, firm) in Examples(catalogue))
            {
                yield return new($"questions ★{star.ToString(CultureInfo.InvariantCulture)} {name}", Asked(catalogue, edition!, star, firm.Profile));
            }
        }
    }

    private static int Asked(Catalogue catalogue, Edition edition, int star, Profile profile) =>
        Questionnaire.For(catalogue, edition, star, profile).Asked.Count;

    private static IEnumerable<(string Name, Firm Firm)> Examples(Catalogue catalogue)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "examples");
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : Array.Empty<string>())
        {
            if (CompanyFile.Parse(path, File.ReadAllText(path), catalogue).Firm is { } firm)
            {
                yield return (Path.GetFileNameWithoutExtension(path), firm);
            }
        }
    }
}
