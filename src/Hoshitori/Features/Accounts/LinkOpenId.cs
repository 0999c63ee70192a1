using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Accounts;

/// <summary>Goes to a provider so that signing in there becomes a way into this account.</summary>
public static class LinkOpenId
{
    public const string ActionName = "accounts.link-openid";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/account/openid/{id}", Post).Requires(ActionName, Permission.SignedIn).RequiresFresh();

    private static async Task<IResult> Post(HttpContext context, string id, Actor actor, OpenIdProviders providers, OpenIdDoor door)
    {
        if (providers.Find(id) is null || actor.Person!.IsOperator)
        {
            return Results.NotFound();
        }

        return await door.Leave(context, id, new OpenIdTrip(OpenIdTripKind.Link, actor.PersonId, ShowAccount.Path + "?done=linked"))
            ? Results.Empty
            : await ShowAccount.View(context, null, AccountsText.ProviderAway, null, StatusCodes.Status503ServiceUnavailable);
    }
}
