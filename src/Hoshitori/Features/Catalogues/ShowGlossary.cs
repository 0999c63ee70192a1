using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;

namespace Hoshitori.Features.Catalogues;

/// <summary>All words explained, on one page.</summary>
public static class ShowGlossary
{
    public const string ActionName = "catalogues.show-glossary";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/glossary", () => Page.Of<ShowGlossaryPage>(new { })).Requires(ActionName, Permission.Anyone);
}
