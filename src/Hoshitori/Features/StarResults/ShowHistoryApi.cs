using System.Globalization;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>Every statement of a scope, newest first, for programs.</summary>
public static class ShowHistoryApi
{
    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapGet("/history", Get).Requires(ShowHistory.ActionName, Permission.Read)
            .WithSummary("Who said what and when, newest first").Answers<ApiPart<HistoryLineView>>();

    private static async Task<IResult> Get(
        Guid scope, [AsParameters] Paging paging, OwnPlaces places, ScopeHistory history, MemberNames names, CancellationToken stop)
    {
        if (await places.Find(scope, stop) is null)
        {
            return ApiAnswers.Problem(StatusCodes.Status404NotFound);
        }

        var lines = await history.Newest(scope, paging.AfterNumber() ?? long.MaxValue, paging.Count + 1, stop);
        var known = await names.Of(lines.Select(line => line.By), stop);
        return TypedResults.Ok(paging.Part(lines, line => HistoryLineView.Of(line, known), line => line.Line.ToString(CultureInfo.InvariantCulture)));
    }
}
