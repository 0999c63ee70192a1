using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.SignUps;

/// <summary>The address is proved: asks for a name and a way in, the passkey first; an operator has no other.</summary>
public static class ChooseWayIn
{
    public const string ActionName = "sign-ups.choose-way-in";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapGet("/sign-up/finish", Get).Requires(ActionName, Permission.Anyone);

    /// <summary>The page, with a challenge of its own.</summary>
    internal static async Task<IResult> View(HttpContext context, MagicLink link, string name, string? problem = null, int status = StatusCodes.Status200OK)
    {
        var id = Guid.CreateVersion7(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var ceremony = await context.RequestServices.GetRequiredService<Passkeys>().ToCreate(id, link.Address, link.Address);
        return Page.Of<ChooseWayInPage>(new { link.Address, Name = name, Ceremony = ceremony, Problem = problem, IsOperator = link.Purpose == LinkPurpose.OperatorSignUp }, status);
    }

    private static async Task<IResult> Get(HttpContext context, MagicLinks links, CancellationToken stop) =>
        await links.Find(LinkCookie.Read(context.Request), stop) is { OpensAccount: true } link ? await View(context, link, "") : OpenLink.Gone();
}
