using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hoshitori.Features.Catalogues;

/// <summary>What the catalogue holds, for programs: editions, topics and the facts of a firm.</summary>
public static class ShowCatalogueApi
{
    public sealed record EditionLine(string Scheme, string Edition, LocalText Title, IReadOnlyList<int> Stars, int Requirements, int Criteria);

    public sealed record TopicLine(string Id, LocalText Title, int Controls);

    public sealed record ChoiceView(string Id, LocalText Title);

    /// <param name="Choices">The answers there are, where the fact is a choice.</param>
    public sealed record FactView(string Id, FactType Type, LocalText Title, LocalText Ask, IReadOnlyList<ChoiceView> Choices);

    /// <param name="Revision">The dated state of our own decomposition into controls; every result names it.</param>
    public sealed record CatalogueView(string Revision, IReadOnlyList<EditionLine> Editions, IReadOnlyList<TopicLine> Topics, IReadOnlyList<FactView> Facts);

    public static void Map(FeatureRoutes routes) =>
        routes.Api.MapGet("/catalogue", Get).Requires(ShowCatalogue.ActionName, Permission.Anyone)
            .WithSummary("Revision, editions and topics of the catalogue, and the facts of a firm it asks for").Answers<CatalogueView>();

    private static Ok<CatalogueView> Get(Catalogue catalogue) => TypedResults.Ok(new CatalogueView(
        catalogue.Revision,
        [.. catalogue.Editions.Select(edition => new EditionLine(
            edition.Scheme, edition.Version, edition.Title, edition.Stars, edition.Requirements.Count, edition.Requirements.Sum(requirement => requirement.Criteria.Count)))],
        [.. catalogue.Topics.Select(topic => new TopicLine(topic.Id, topic.Title, catalogue.Controls.Values.Count(control => control.Topic == topic.Id)))],
        [.. catalogue.Profile.Select(fact => new FactView(
            fact.Id, fact.Type, fact.Title, fact.Ask, [.. fact.Choices.Select(choice => new ChoiceView(choice.Id, choice.Title))]))]));
}
