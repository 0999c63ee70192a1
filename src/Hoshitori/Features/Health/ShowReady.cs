using Hoshitori.Platform.Data;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hoshitori.Features.Health;

/// <summary>Says whether the store answers and is the one of this release: whether a visitor should be sent here.</summary>
public static class ShowReady
{
    public const string ActionName = "health.show-ready";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/health/ready", Answer).Requires(ActionName, Permission.Anyone);

    private static async Task<IResult> Answer(HoshitoriDb db, CancellationToken stop) => await IsReady(db, stop)
        ? TypedResults.Text("ok")
        : TypedResults.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);

    private static async Task<bool> IsReady(HoshitoriDb db, CancellationToken stop)
    {
        try
        {
            return await StoreMigration.IsCurrent(db, stop);
        }
        catch (Exception unreachable) when (unreachable is System.Data.Common.DbException or TimeoutException)
        {
            return false;
        }
    }
}
