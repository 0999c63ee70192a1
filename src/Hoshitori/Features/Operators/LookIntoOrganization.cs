using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Operators.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Operators;

/// <summary>
/// The operator looks into an organisation, only while an owner lets them. Each look is a line of the organisation's own
/// log, written before anything is shown.
/// </summary>
public static class LookIntoOrganization
{
    public const string ActionName = "operators.look-into";

    public static string PathOf(string code) => ShowInstallation.Path + "/" + code;

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet(ShowInstallation.Path + "/{code}", Get).Requires(ActionName, Permission.Operator);

    private static async Task<IResult> Get(string code, Guid? scope, HoshitoriDb db, Tenant tenant, Handler handler, CancellationToken stop)
    {
        if (await db.Set<OrganizationTotals>().AsNoTracking().FirstOrDefaultAsync(row => row.Code == code, stop) is not { } totals)
        {
            return Results.NotFound();
        }

        tenant.Set(totals.OrganizationId);
        var outcome = await handler.Run(scope, stop);
        return outcome.Kind switch
        {
            OutcomeKind.NotFound => Results.NotFound(),
            OutcomeKind.Ok => Page.Of<LookIntoOrganizationPage>(new { Totals = totals, Content = outcome.Value }),
            _ => Page.Of<LookIntoOrganizationPage>(new { Totals = totals, Content = (Content?)null }),
        };
    }

    /// <summary>What the operator is shown.</summary>
    public sealed record Content(DateTime Until, IReadOnlyList<ScopeName> Scopes, ScopePicture Scope, StarResult Result);

    /// <summary>Reads what the consent covers and writes that it was read.</summary>
    public sealed class Handler(HoshitoriDb db, Changes changes, ScopeStore scopes, Catalogue catalogue, TimeProvider clock)
    {
        public Task<Outcome<Content>> Run(Guid? scopeId, CancellationToken stop) => changes.Save<Content>(ActionName, async halt =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var consent = await db.Set<Consent>().AsNoTracking().OrderByDescending(row => row.Until).FirstOrDefaultAsync(row => row.WithdrawnAt == null && row.Until > now, halt);
            if (consent is null)
            {
                return OutcomeKind.Forbidden;
            }

            var picture = scopeId is { } id ? await scopes.Find(id, halt) : await scopes.First(halt);
            return picture is null
                ? OutcomeKind.NotFound
                : new Content(consent.Until, await scopes.List(halt), picture, Interpreter.Evaluate(catalogue, catalogue.Edition("scs", null)!, picture.TargetStar, picture.AsFirm(clock.Today()), clock.Today()));
        }, content => new AuditNote("scope:" + content.Scope.Id.ToString("N"), new { content.Until }), stop);
    }
}
