using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.SignIns;

/// <summary>Goes to a provider to sign in there anew, as proof that it is still the same person.</summary>
public static class ProveByOpenId
{
    public const string ActionName = "sign-ins.prove-by-openid";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/account/prove/openid/{id}", Post).Requires(ActionName, Permission.SignedIn);

    private static async Task<IResult> Post(HttpContext context, string id, Actor actor, OpenIdProviders providers, OpenIdDoor door, CancellationToken stop)
    {
        if (providers.Find(id) is null)
        {
            return Results.NotFound();
        }

        var back = OwnPath.Or((await context.Request.ReadFormAsync(stop))[SignInView.BackField], "");
        return await door.Leave(context, id, new OpenIdTrip(OpenIdTripKind.Prove, actor.PersonId, back))
            ? Results.Empty
            : await ShowProve.View(context, back, null, SignInsText.ProviderAway, StatusCodes.Status503ServiceUnavailable);
    }
}
