using System.Collections.Frozen;

namespace Hoshitori.Rules.Catalogues;

/// <summary>A topic of controls (one file of <c>catalog/controls</c>), with the threat it stands against.</summary>
public sealed record Topic(string Id, LocalText Title, LocalText Summary);

/// <summary>A word explained for a shop owner; texts point to it with <c>[[id]]</c>.</summary>
public sealed record GlossaryTerm(string Id, LocalText Term, string? Reading, LocalText Meaning);

/// <summary>A topic of the quick check: what attackers do where it is weak, in one plain sentence, and what to do on Monday.</summary>
/// <param name="Items">Ids of the self-diagnosis items that belong to it, of every edition.</param>
public sealed record Threat(string Id, LocalText Title, IReadOnlyList<string> Items, LocalText Attack, LocalText Monday, IReadOnlyList<Source> Sources);

/// <summary>The whole knowledge of the product, checked and frozen.</summary>
/// <param name="Revision">Our own revision of the decomposition into controls; results name it.</param>
public sealed record Catalogue(
    string Revision,
    IReadOnlyList<Topic> Topics,
    FrozenDictionary<string, Control> Controls,
    IReadOnlyList<Edition> Editions,
    IReadOnlyList<ProfileFact> Profile,
    FrozenDictionary<string, GlossaryTerm> Glossary,
    IReadOnlyList<Threat> Threats)
{
    /// <summary>The edition of a scheme; the newest when <paramref name="version"/> is <c>null</c>; <c>null</c> when there is none.</summary>
    public Edition? Edition(string scheme, string? version) =>
        Editions.Where(e => e.Scheme == scheme && (version is null || e.Version == version))
            .OrderByDescending(e => e.Version.StartsWith("20", StringComparison.Ordinal))
            .ThenByDescending(e => e.Version, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>The newest edition of the scheme that offers a star; <c>null</c> when no scheme does.</summary>
    public Edition? EditionOf(int star) =>
        Editions.Select(edition => edition.Scheme).Distinct(StringComparer.Ordinal)
            .Select(scheme => Edition(scheme, null)!)
            .FirstOrDefault(edition => edition.Stars.Contains(star));
}
