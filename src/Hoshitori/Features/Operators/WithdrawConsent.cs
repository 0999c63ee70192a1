using Hoshitori.Features.Operators.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Operators;

/// <summary>An owner ends the operator's look before its day is over; it counts at the next request.</summary>
public static class WithdrawConsent
{
    public const string ActionName = "operators.withdraw-consent";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(ShowConsent.Path + "/withdraw", Post).Requires(ActionName, Permission.Own);

    private static async Task<IResult> Post(Changes changes, HoshitoriDb db, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        await changes.Save<int>(ActionName, async halt =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var live = await db.Set<Consent>().Where(row => row.WithdrawnAt == null && row.Until > now).Take(100).ToListAsync(halt);
            live.ForEach(consent => consent.WithdrawnAt = now);
            return live.Count;
        }, ended => ended == 0 ? null : new AuditNote("organization:" + actor.Organization!.OrganizationId.ToString("N")), stop);
        return Results.Redirect($"/o/{actor.Organization!.Code}{ShowConsent.Path}");
    }
}
