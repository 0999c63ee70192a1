using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>Keeps the results of all stars as they are now, by a program.</summary>
public static class KeepResultApi
{
    /// <param name="Added">Results that were not kept before.</param>
    public sealed record KeepingView(int Added);

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapPost("/results", Post).Requires(KeepResult.ActionName, Permission.Answer)
            .WithSummary("Keeps the results of all stars as they are now; what is kept already stays as it is")
            .Answers<KeepingView>(StatusCodes.Status409Conflict);

    private static async Task<IResult> Post(Guid scope, KeepResult.Handler handler, CancellationToken stop) =>
        (await handler.Run(scope, stop)).ToApi(added => new KeepingView(added));
}
