using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.SignIns;

/// <summary>Goes to a provider of the configuration to sign in there.</summary>
public static class StartOpenId
{
    public const string ActionName = "sign-ins.start-openid";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/sign-in/openid/{id}", Post).Requires(ActionName, Permission.Anyone);

    private static async Task<IResult> Post(HttpContext context, string id, OpenIdProviders providers, OpenIdDoor door, CancellationToken stop)
    {
        if (providers.Find(id) is null)
        {
            return Results.NotFound();
        }

        var form = await context.Request.ReadFormAsync(stop);
        var back = OwnPath.Or(form[SignInView.BackField], "");
        return await door.Leave(context, id, new OpenIdTrip(OpenIdTripKind.SignIn, Guid.Empty, back))
            ? Results.Empty
            : await SignInView.Page(context, back, null, "", SignInsText.ProviderAway, StatusCodes.Status503ServiceUnavailable);
    }
}
