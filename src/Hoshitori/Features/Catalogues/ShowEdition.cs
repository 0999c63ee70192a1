using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Catalogues;

/// <summary>An edition of a scheme: its categories and requirements.</summary>
public static class ShowEdition
{
    public const string ActionName = "catalogues.show-edition";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/catalogue/{scheme}/{edition}", Get).Requires(ActionName, Permission.Anyone);

    private static IResult Get(string scheme, string edition, Catalogue catalogue) =>
        catalogue.Edition(scheme, edition) is { } found
            ? Page.Of<ShowEditionPage>(new { Edition = found })
            : Results.NotFound();
}
