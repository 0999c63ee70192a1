using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Catalogues;

/// <summary>A control: its question, reason, steps, proof, and the criteria it serves.</summary>
public static class ShowControl
{
    public const string ActionName = "catalogues.show-control";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/catalogue/controls/{id}", Get).Requires(ActionName, Permission.Anyone);

    private static IResult Get(string id, Catalogue catalogue, CrossLinks links) =>
        catalogue.Controls.TryGetValue(id, out var control)
            ? Page.Of<ShowControlPage>(new { Control = control, Users = links.Users(id) })
            : Results.NotFound();
}
