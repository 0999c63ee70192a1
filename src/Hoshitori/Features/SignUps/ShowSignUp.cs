using Hoshitori.Features.Operators.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.SignUps;

/// <summary>Asks for the address; nothing else is needed before it is proved.</summary>
public static class ShowSignUp
{
    public const string ActionName = "sign-ups.show";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapGet("/sign-up", Get).Requires(ActionName, Permission.Anyone);

    /// <summary>The address of the page; with the marker of the operator's set-up where there is one.</summary>
    internal static string PathWith(string marker) => "/sign-up" + (marker.Length > 0 ? QueryString.Create(OperatorSetup.MarkerField, marker) : default);

    private static async Task<IResult> Get(HttpContext context, Actor actor, OperatorSetup setup, CancellationToken stop)
    {
        var (back, marker) = (OwnPath.Or(context.Request.Query["return"], ""), context.Request.Query[OperatorSetup.MarkerField].ToString());
        if (marker.Length > 0)
        {
            return await setup.Holds(marker, stop) ? Page.Of<ShowSignUpPage>(new { Back = "", Marker = marker, Address = "" }) : OpenLink.Gone();
        }

        return actor.IsSignedIn ? Results.Redirect(back.Length > 0 ? back : NewPerson.Start) : Page.Of<ShowSignUpPage>(new { Back = back, Marker = "", Address = "" });
    }
}
