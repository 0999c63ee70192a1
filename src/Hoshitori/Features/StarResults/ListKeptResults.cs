using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>The kept results of a star, newest first, for programs; people see them as the course of the history.</summary>
public static class ListKeptResults
{
    public const string ActionName = "star-results.list-kept";

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapGet("/results", Get).Requires(ActionName, Permission.Read)
            .WithSummary("The kept results of a star, newest first").OffersStars(ShowOwnTableApi.Stars).Answers<ApiPart<KeptView>>();

    /// <exception cref="BadHttpRequestException"><c>after</c> is no <c>next</c> of this list.</exception>
    private static async Task<IResult> Get(Guid scope, int? star, [AsParameters] Paging paging, OwnPlaces places, KeptResults kept, CancellationToken stop)
    {
        KeptMark? mark = paging.After is { } after ? KeptMark.Read(after) ?? throw Paging.Foreign() : null;
        if (await places.Find(scope, stop) is not { } place)
        {
            return ApiAnswers.Problem(StatusCodes.Status404NotFound);
        }

        var wanted = star ?? place.Scope.TargetStar;
        var rows = await kept.Below(scope, wanted, mark, paging.Count + 1, stop);
        return TypedResults.Ok(paging.Part(rows, row => KeptView.Of(wanted, row), row => new KeptMark(row.Day, row.Lines, row.At).ToString()));
    }
}
