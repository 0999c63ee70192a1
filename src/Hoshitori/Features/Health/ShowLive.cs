using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hoshitori.Features.Health;

/// <summary>Says that the process answers; looks at nothing else, so that a slow store does not get it killed.</summary>
public static class ShowLive
{
    public const string ActionName = "health.show-live";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/health/live", () => TypedResults.Text("ok")).Requires(ActionName, Permission.Anyone);
}
