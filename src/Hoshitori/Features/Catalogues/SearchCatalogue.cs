using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hoshitori.Features.Catalogues;

/// <summary>Finds pages of the book by Japanese or English words, two letters and more, or by number.</summary>
public static class SearchCatalogue
{
    public const string ActionName = "catalogues.search";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/catalogue/search", Get).Requires(ActionName, Permission.Anyone);

    private static RazorComponentResult Get(string? q, SearchIndex index)
    {
        var query = (q ?? "").Trim();
        query = query.Length > SearchIndex.LongestQuery ? query[..SearchIndex.LongestQuery] : query;
        return Page.Of<SearchCataloguePage>(new { Query = query, Found = query.Length < SearchIndex.ShortestQuery ? null : index.Find(query) });
    }
}
