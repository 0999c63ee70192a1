using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.SignUps;

/// <summary>
/// Opens a mailed link: the token moves from the address into a cookie, and the page of its purpose follows. Opening uses
/// nothing up, because mail scanners open links too.
/// </summary>
public static class OpenLink
{
    public const string ActionName = "sign-ups.open-link";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapGet(LinkMail.Path + "{token}", Get).Requires(ActionName, Permission.Anyone);

    private static async Task<IResult> Get(HttpContext context, string token, MagicLinks links, CancellationToken stop)
    {
        if (await links.Find(token, stop) is not { } link)
        {
            return Gone();
        }

        LinkCookie.Write(context, token);
        return Results.Redirect(link.Purpose switch
        {
            LinkPurpose.NewPassword => "/reset/password",
            LinkPurpose.NewAddress => "/account/address/confirm",
            LinkPurpose.Recovery => "/recovery",
            _ => "/sign-up/finish",
        });
    }

    /// <summary>For links used, too old or never sent: one answer for all.</summary>
    internal static IResult Gone() => Page.Of<LinkGonePage>(new { }, StatusCodes.Status410Gone);
}
