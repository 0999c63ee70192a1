using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Catalogues;

/// <summary>A criterion: our summary, what it needs, its thresholds, and what shares its controls.</summary>
public static class ShowCriterion
{
    public const string ActionName = "catalogues.show-criterion";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/catalogue/{scheme}/{edition}/{id}", Get).Requires(ActionName, Permission.Anyone);

    private static IResult Get(string scheme, string edition, string id, Catalogue catalogue, CrossLinks links) =>
        CriterionPlace.Find(catalogue, scheme, edition, id) is { } place
            ? Page.Of<ShowCriterionPage>(new { Place = place, Links = links })
            : Results.NotFound();
}
