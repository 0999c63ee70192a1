using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Catalogues;

/// <summary>An edition of a scheme with its requirements, for programs.</summary>
public static class ShowEditionApi
{
    public sealed record CategoryView(string Id, LocalText Title);

    /// <param name="Readiness">How a star of it becomes ready.</param>
    /// <param name="OfficialUrl">Page with the official text.</param>
    public sealed record CatalogueEdition(
        string Scheme, string Edition, LocalText Title, LocalText? Note, Readiness Readiness, IReadOnlyList<int> Stars, string OfficialUrl,
        IReadOnlyList<CategoryView> Categories, IReadOnlyList<CatalogueRequirement> Requirements);

    public static void Map(FeatureRoutes routes) =>
        routes.Api.MapGet("/catalogue/editions/{scheme}/{edition}", Get).Requires(ShowEdition.ActionName, Permission.Anyone)
            .WithSummary("An edition of a scheme with its requirements").Answers<CatalogueEdition>();

    private static IResult Get(string scheme, string edition, Catalogue catalogue) =>
        catalogue.Edition(scheme, edition) is { } found
            ? TypedResults.Ok(new CatalogueEdition(
                found.Scheme, found.Version, found.Title, found.Note, found.Readiness, found.Stars, found.OfficialUrl,
                [.. found.Categories.Select(category => new CategoryView(category.Id, category.Title))], [.. found.Requirements.Select(CatalogueRequirement.Of)]))
            : ApiAnswers.Problem(StatusCodes.Status404NotFound);
}
