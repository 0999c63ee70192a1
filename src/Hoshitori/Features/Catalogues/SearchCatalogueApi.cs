using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Catalogues;

/// <summary>Finds something in the catalogue, for programs.</summary>
public static class SearchCatalogueApi
{
    /// <param name="Page">Address of its page for people.</param>
    public sealed record FoundView(FoundKind Kind, string Id, LocalText Title, LocalText Text, string Page);

    public static void Map(FeatureRoutes routes) =>
        routes.Api.MapGet("/catalogue/search", Get).Requires(SearchCatalogue.ActionName, Permission.Anyone)
            .WithSummary("Finds controls, criteria, requirements and words by Japanese or English words, or by number")
            .Answers<ApiPart<FoundView>>(StatusCodes.Status422UnprocessableEntity);

    private static IResult Get(string? q, [AsParameters] Paging paging, SearchIndex index)
    {
        var query = (q ?? "").Trim();
        return query.Length is < SearchIndex.ShortestQuery or > SearchIndex.LongestQuery
            ? ApiAnswers.Invalid(new Complaint("q", new(
                $"{SearchIndex.ShortestQuery}文字から{SearchIndex.LongestQuery}文字で調べてください。", $"Search with {SearchIndex.ShortestQuery} to {SearchIndex.LongestQuery} letters.")))
            : TypedResults.Ok(paging.PartOfAll(index.Find(query), found => new FoundView(found.Kind, found.Id, found.Title, found.Text, found.Address), found => found.Address));
    }
}
