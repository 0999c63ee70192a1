using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Catalogues;

/// <summary>A requirement with its criteria, for programs.</summary>
public static class ShowRequirementApi
{
    public sealed record RequirementCriteriaView(CatalogueRequirement Requirement, IReadOnlyList<CatalogueCriterion> Criteria);

    public static void Map(FeatureRoutes routes) =>
        routes.Api.MapGet("/catalogue/editions/{scheme}/{edition}/requirements/{requirement}", Get).Requires(ShowRequirement.ActionName, Permission.Anyone)
            .WithSummary("A requirement with its criteria").Answers<RequirementCriteriaView>();

    private static IResult Get(string scheme, string edition, string requirement, Catalogue catalogue) =>
        catalogue.Edition(scheme, edition)?.Requirements.FirstOrDefault(known => known.Id == requirement) is { } found
            ? TypedResults.Ok(new RequirementCriteriaView(CatalogueRequirement.Of(found), [.. found.Criteria.Select(criterion => CatalogueCriterion.Of(found, criterion))]))
            : ApiAnswers.Problem(StatusCodes.Status404NotFound);
}
