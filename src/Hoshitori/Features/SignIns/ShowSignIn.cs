using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.SignIns;

/// <summary>The sign-in page: passkey first, then password, then sign-in elsewhere.</summary>
public static class ShowSignIn
{
    public const string ActionName = "sign-ins.show";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapGet("/sign-in", Get).Requires(ActionName, Permission.Anyone);

    /// <summary>Answers a form whose session is over; what was typed goes along.</summary>
    public static async Task Interrupt(HttpContext context)
    {
        var kept = await KeptForm.Take(context, context.RequestAborted);
        var page = await SignInView.Page(context, null, kept, "", kept is null ? SignInsText.NotKept : null, StatusCodes.Status401Unauthorized);
        await page.ExecuteAsync(context);
    }

    private static async Task<IResult> Get(HttpContext context, Actor actor) => actor.IsSignedIn
        ? Results.Redirect(OwnPath.Or(context.Request.Query[SignInView.BackField], Arrivals.Start))
        : await SignInView.Page(context, context.Request.Query[SignInView.BackField], null);
}
