using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>The whole page of one criterion: verdict, reasons, answers with their history, how to mend, proof.</summary>
public static class ShowOwnCriterion
{
    public const string ActionName = "star-results.show-criterion";

    public static void Map(FeatureRoutes routes) => routes.Organization.MapGet("/criteria/{id}", Get).Requires(ActionName, Permission.Read);

    private static async Task<IResult> Get(string id, HttpRequest request, OwnPlaces places, OwnCriteria criteria, CancellationToken stop) =>
        await places.Find(request, stop) is { } place && await criteria.Find(place, id, stop) is { } found
            ? Page.Of<ShowOwnCriterionPage>(new { Own = found })
            : Results.NotFound();
}
