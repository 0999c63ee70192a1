using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Catalogues;

/// <summary>All criteria of an edition part by part, for programs; people read them requirement by requirement.</summary>
public static class ListCriteria
{
    public const string ActionName = "catalogues.list-criteria";

    public static void Map(FeatureRoutes routes) =>
        routes.Api.MapGet("/catalogue/editions/{scheme}/{edition}/criteria", Get).Requires(ActionName, Permission.Anyone)
            .WithSummary("All criteria of an edition, in official order").Answers<ApiPart<CatalogueCriterion>>();

    private static IResult Get(string scheme, string edition, [AsParameters] Paging paging, Catalogue catalogue) =>
        catalogue.Edition(scheme, edition) is { } found
            ? TypedResults.Ok(paging.PartOfAll(
                [.. found.Requirements.SelectMany(requirement => requirement.Criteria, CatalogueCriterion.Of)], criterion => criterion, criterion => criterion.Id))
            : ApiAnswers.Problem(StatusCodes.Status404NotFound);
}
