using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;

namespace Hoshitori.Features.Home;

/// <summary>Says what the product is and leads to the three ways in.</summary>
public static class ShowHome
{
    public const string ActionName = "home.show";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/", () => Page.Of<ShowHomePage>(new { })).Requires(ActionName, Permission.Anyone);
}
