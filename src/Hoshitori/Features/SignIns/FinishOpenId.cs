using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.SignIns;

/// <summary>Takes the answer of a provider: somebody signs in, links the provider to their account, or shows again who they are.</summary>
public static class FinishOpenId
{
    public const string ActionName = "sign-ins.finish-openid";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapGet("/sign-in/openid/{id}/back", Get).Requires(ActionName, Permission.Anyone).LetsIn(SignInWay.OpenId);

    private static async Task<IResult> Get(HttpContext context, string id, OpenIdProviders providers, OpenIdDoor door, OpenIdArrival arrival, CancellationToken stop)
    {
        if (providers.Find(id) is not { } provider)
        {
            return Results.NotFound();
        }

        if (await door.Return(context, id) is not { } ticket || context.Items[typeof(OpenIdIdentity)] is not OpenIdIdentity identity)
        {
            return await Refuse(context, SignInsText.ProviderWrong);
        }

        var trip = OpenIdTrip.Of(ticket.Properties);
        var device = Device.Of(context);
        var answer = trip.Kind switch
        {
            OpenIdTripKind.Link => await arrival.Link(provider, identity, trip, stop),
            OpenIdTripKind.Prove => await arrival.Prove(identity, trip, stop),
            _ => await arrival.SignIn(provider, identity, Mail(ticket), ticket.Principal.FindFirst("name")?.Value, device, stop),
        };
        if (answer.Problem is { } problem)
        {
            return await Refuse(context, problem);
        }

        return answer.Token is { } token ? Arrivals.Welcome(context, answer.Person!, token, device, trip.Back, null) : Results.Redirect(OwnPath.Or(trip.Back, "/account"));
    }

    /// <summary>The address, only when the provider says it proved it.</summary>
    private static string? Mail(AuthenticationTicket ticket) =>
        ticket.Principal.FindFirst("email_verified")?.Value is "true" or "True" ? ticket.Principal.FindFirst("email")?.Value : null;

    private static Task<IResult> Refuse(HttpContext context, string problem) =>
        SignInView.Page(context, null, null, "", problem, StatusCodes.Status422UnprocessableEntity);
}
