using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Catalogues;

/// <summary>A criterion of an edition, for programs.</summary>
public static class ShowCriterionApi
{
    public static void Map(FeatureRoutes routes) =>
        routes.Api.MapGet("/catalogue/editions/{scheme}/{edition}/criteria/{criterion}", Get).Requires(ShowCriterion.ActionName, Permission.Anyone)
            .WithSummary("A criterion: our summary, what it needs, and its thresholds").Answers<CatalogueCriterion>();

    private static IResult Get(string scheme, string edition, string criterion, Catalogue catalogue) =>
        CriterionPlace.Find(catalogue, scheme, edition, criterion) is { } place
            ? TypedResults.Ok(CatalogueCriterion.Of(place.Requirement, place.Criterion))
            : ApiAnswers.Problem(StatusCodes.Status404NotFound);
}
