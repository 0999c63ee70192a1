using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.SignIns;

/// <summary>Ends the session and lets the browser forget what it kept of us.</summary>
public static class SignOut
{
    public const string ActionName = "sign-ins.end";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/sign-out", Post).Requires(ActionName, Permission.SignedIn);

    private static async Task<IResult> Post(HttpContext context, Actor actor, HoshitoriDb db, Changes changes, TimeProvider clock, CancellationToken stop)
    {
        var id = actor.Session!.Id;
        await changes.Save<bool>(ActionName, async _ =>
        {
            var session = await db.Set<Session>().FirstAsync(row => row.Id == id, stop);
            session.EndedAt ??= clock.GetUtcNow().UtcDateTime;
            return true;
        }, _ => new AuditNote("session:" + id.ToString("N")), stop);
        SessionCookie.Clear(context);
        // Not "cookies": the one that lets a known device be told from a new one stays.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.Redirect("/");
    }
}
