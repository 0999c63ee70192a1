using Hoshitori.Features.Operators.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Operators;

/// <summary>An owner lets the operator look for a day.</summary>
public static class GrantConsent
{
    public const string ActionName = "operators.grant-consent";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(ShowConsent.Path, Post).Requires(ActionName, Permission.Own).RequiresFresh();

    private static async Task<IResult> Post(Changes changes, HoshitoriDb db, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        await changes.Save<Consent?>(ActionName, async halt =>
        {
            var now = clock.GetUtcNow();
            var instant = now.UtcDateTime;
            if (await db.Set<Consent>().AnyAsync(row => row.WithdrawnAt == null && row.Until > instant, halt))
            {
                return new Outcome<Consent?>(OutcomeKind.Ok, null, []);
            }

            var consent = new Consent
            {
                OrganizationId = actor.Organization!.OrganizationId,
                Id = Guid.CreateVersion7(now),
                GrantedBy = actor.PersonId,
                GrantedAt = instant,
                Until = instant + Consent.Lasts,
            };
            db.Add(consent);
            return consent;
        }, consent => consent is null ? null : new AuditNote("consent:" + consent.Id.ToString("N"), new { consent.Until }), stop);
        return Results.Redirect($"/o/{actor.Organization!.Code}{ShowConsent.Path}");
    }
}
