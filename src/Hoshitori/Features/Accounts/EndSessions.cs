using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Accounts;

/// <summary>Ends another sign-in of one's own, or all others.</summary>
public static class EndSessions
{
    public const string ActionName = "accounts.end-sessions";

    /// <summary>Value of the button that ends all others.</summary>
    public const string Others = "others";

    public static void Map(FeatureRoutes routes) => routes.Pages.MapPost("/account/sessions/end", Post).Requires(ActionName, Permission.SignedIn);

    private static async Task<IResult> Post(HttpContext context, Actor actor, HoshitoriDb db, Changes changes, Sessions sessions, TimeProvider clock, CancellationToken stop)
    {
        var which = (await context.Request.ReadFormAsync(stop))["session"].ToString();
        var ended = await changes.Save<int>(ActionName, async _ =>
        {
            if (which == Others)
            {
                return await sessions.End(actor.PersonId, actor.Session!.Id, stop);
            }

            if (!Guid.TryParse(which, out var id) || await db.Set<Session>().FirstOrDefaultAsync(row => row.Id == id && row.PersonId == actor.PersonId, stop) is not { } session)
            {
                return OutcomeKind.NotFound;
            }

            session.EndedAt ??= clock.GetUtcNow().UtcDateTime;
            return 1;
        }, count => new AuditNote("person:" + actor.PersonId.ToString("N"), new { ended = count }), stop);
        return ended.IsOk ? ShowAccount.After("ended") : Results.NotFound();
    }
}
