using Hoshitori.Features.SignIns.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.SignIns;

/// <summary>One button signs in as somebody of the demo; in demo mode only, and only as people made for it.</summary>
public static class SignInAsDemo
{
    public const string ActionName = "sign-ins.as-demo";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/sign-in/demo", Post).Requires(ActionName, Permission.Anyone).LetsIn(SignInWay.Demo);

    private static async Task<IResult> Post(HttpContext context, DemoMode demo, HoshitoriDb db, Arrivals arrivals, Changes changes, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        if (!demo.IsOn || !Guid.TryParse(form["person"], out var id)
            || await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.IsDemo, stop) is not { } person)
        {
            return Results.NotFound();
        }

        var device = Device.Of(context);
        var began = await changes.Save<string>(ActionName, async _ => await arrivals.Begin(person, SignInWay.Demo, device, isNew: false, stop),
            _ => new AuditNote("person:" + id.ToString("N")), stop);
        return began.IsOk
            ? Arrivals.Welcome(context, person, began.Value!, device, form[SignInView.BackField], form[KeptForm.Field])
            : Results.StatusCode(StatusCodes.Status409Conflict);
    }
}
