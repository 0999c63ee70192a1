using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.CompanyFiles;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Questionnaires;

namespace Hoshitori.Host.Commands;

/// <summary>How much an edition asks.</summary>
/// <param name="ByStar">Criteria each star adds to the one below.</param>
internal sealed record EditionCount(string Id, int Requirements, int Criteria, IReadOnlyDictionary<int, int> ByStar);

/// <summary>How many questions a star asks.</summary>
/// <param name="Before">Of a firm nobody knows anything about.</param>
/// <param name="Firms">Of each demo firm, after what its profile rules out.</param>
internal sealed record QuestionCount(int Star, int Before, IReadOnlyDictionary<string, int> Firms);

/// <summary>What the catalogue holds, and how many questions each star asks.</summary>
internal sealed record CatalogueCounts(
    IReadOnlyList<EditionCount> Editions, IReadOnlyDictionary<ControlKind, int> Controls, int Terms, IReadOnlyList<QuestionCount> Questions)
{
    public static CatalogueCounts Of(Catalogue catalogue) => new(
        [.. catalogue.Editions.Select(Of)],
        Enum.GetValues<ControlKind>().ToDictionary(kind => kind, kind => catalogue.Controls.Values.Count(control => control.Kind == kind)),
        catalogue.Glossary.Count,
        [.. catalogue.Edition("scs", null) is { } edition ? Of(catalogue, edition) : []]);

    private static EditionCount Of(Edition edition)
    {
        var criteria = edition.Requirements.SelectMany(requirement => requirement.Criteria).ToList();
        return new(edition.Id, edition.Requirements.Count, criteria.Count, edition.Stars.ToDictionary(star => star, star => criteria.Count(criterion => criterion.Star == star)));
    }

    private static IEnumerable<QuestionCount> Of(Catalogue catalogue, Edition edition)
    {
        var firms = Examples(catalogue).ToList();
        int Asked(int star, Profile profile) => Questionnaire.For(catalogue, edition, star, profile).Asked.Count;
        return edition.Stars.Select(star => new QuestionCount(star, Asked(star, Profile.Unknown), firms.ToDictionary(firm => firm.Name, firm => Asked(star, firm.Firm.Profile), StringComparer.Ordinal)));
    }

    private static IEnumerable<(string Name, Firm Firm)> Examples(Catalogue catalogue)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "examples");
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            if (CompanyFile.Parse(path, File.ReadAllText(path), catalogue).Firm is { } firm)
            {
                yield return (Path.GetFileNameWithoutExtension(path), firm);
            }
        }
    }
}
