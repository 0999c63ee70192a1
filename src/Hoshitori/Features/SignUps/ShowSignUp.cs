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

    private static IResult Get(HttpContext context, Actor actor)
    {
        var back = OwnPath.Or(context.Request.Query["return"], "");
        return actor.IsSignedIn ? Results.Redirect(back.Length > 0 ? back : NewPerson.Start) : Page.Of<ShowSignUpPage>(new { Back = back, Address = "" });
    }
}
