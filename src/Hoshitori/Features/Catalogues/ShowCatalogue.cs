using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;

namespace Hoshitori.Features.Catalogues;

/// <summary>The front page of the book: schemes, topics, search.</summary>
public static class ShowCatalogue
{
    public const string ActionName = "catalogues.show";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/catalogue", () => Page.Of<ShowCataloguePage>(new { })).Requires(ActionName, Permission.Anyone);
}
