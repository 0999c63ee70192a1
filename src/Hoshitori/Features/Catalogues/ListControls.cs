using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hoshitori.Features.Catalogues;

/// <summary>All controls part by part, for programs; people read them topic by topic.</summary>
public static class ListControls
{
    public const string ActionName = "catalogues.list-controls";

    public static void Map(FeatureRoutes routes) =>
        routes.Api.MapGet("/catalogue/controls", Get).Requires(ActionName, Permission.Anyone)
            .WithSummary("All controls, by id").Answers<ApiPart<CatalogueControl>>();

    private static Ok<ApiPart<CatalogueControl>> Get([AsParameters] Paging paging, Catalogue catalogue) => TypedResults.Ok(paging.PartOfAll(
        [.. catalogue.Controls.Values.OrderBy(control => control.Id, StringComparer.Ordinal)], CatalogueControl.Of, control => control.Id));
}
