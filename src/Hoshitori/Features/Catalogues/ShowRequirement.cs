using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Catalogues;

/// <summary>A requirement with its criteria.</summary>
public static class ShowRequirement
{
    public const string ActionName = "catalogues.show-requirement";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/catalogue/{scheme}/{edition}/requirements/{id}", Get).Requires(ActionName, Permission.Anyone);

    private static IResult Get(string scheme, string edition, string id, Catalogue catalogue) =>
        catalogue.Edition(scheme, edition) is { } found && found.Requirements.FirstOrDefault(requirement => requirement.Id == id) is { } requirement
            ? Page.Of<ShowRequirementPage>(new { Edition = found, Requirement = requirement })
            : Results.NotFound();
}
