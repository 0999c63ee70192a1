using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Features.Catalogues;

/// <summary>The addresses of the book's pages.</summary>
public static class Addresses
{
    public static string Of(Edition edition) => $"/catalogue/{edition.Scheme}/{edition.Version}";

    public static string Of(Edition edition, Requirement requirement) => $"{Of(edition)}/requirements/{requirement.Id}";

    public static string Of(Edition edition, Criterion criterion) => $"{Of(edition)}/{criterion.Id}";

    public static string Of(Control control) => $"/catalogue/controls/{control.Id}";

    public static string Of(Topic topic) => $"/catalogue/topics/{topic.Id}";

    public static string Of(GlossaryTerm term) => $"/glossary#{term.Id}";
}
