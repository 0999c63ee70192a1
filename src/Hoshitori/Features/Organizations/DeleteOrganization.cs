using Hoshitori.Features.Organizations.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Organizations;

/// <summary>
/// Deletes the organisation with everything in it. The owner types its name; where there are two owners, two different
/// ones have to ask.
/// </summary>
public static class DeleteOrganization
{
    public const string ActionName = "organizations.delete";
    public const string NameField = "typed-name";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(ShowSettings.Path + "/delete", Post).Requires(ActionName, Permission.Own).RequiresFresh();

    private static async Task<IResult> Post(
        HttpRequest request, Changes changes, HoshitoriDb db, Actor actor, OrganizationErasure erasure, TimeProvider clock, CancellationToken stop)
    {
        var typed = (await request.ReadFormAsync(stop))[NameField].ToString().Trim();
        var organization = actor.Organization!;
        var asked = await changes.Save(
            ActionName, halt => Ask(db, actor, typed, clock.GetUtcNow().UtcDateTime, halt),
            step => new AuditNote("organization:" + organization.OrganizationId.ToString("N"), new { Step = step }), stop);
        if (!asked.IsOk)
        {
            return await ShowSettings.Refuse(db, actor, clock, asked.Complaints, stop);
        }

        if (asked.Value == DeletionStep.Ask)
        {
            return Results.Redirect($"/o/{organization.Code}{ShowSettings.Path}?saved=asked");
        }

        var erased = await erasure.Erase(ActionName, organization.OrganizationId, new { organization.Code, organization.CreatedAt }, stop);
        return erased.IsOk ? Results.Redirect(ListOrganizations.Path + "?gone=deleted") : Results.StatusCode(StatusCodes.Status409Conflict);
    }

    private static async Task<Outcome<DeletionStep>> Ask(HoshitoriDb db, Actor actor, string typed, DateTime now, CancellationToken stop)
    {
        if (typed != actor.Organization!.Name)
        {
            return new Complaint(NameField, new($"組織の名前「{actor.Organization.Name}」を、そのまま入れてください。", $"Type the name of the organisation, \"{actor.Organization.Name}\", exactly."));
        }

        var waiting = await Settings.Waiting(db, now, stop);
        var step = Deletion.Next(await Settings.OwnersOf(db, stop), waiting is not null && waiting.AskedBy != actor.PersonId);
        if (step == DeletionStep.Ask && waiting is null)
        {
            // One that has waited too long makes room for the new one.
            await db.Set<DeletionRequest>().ExecuteDeleteAsync(stop);
            db.Add(new DeletionRequest { OrganizationId = actor.Organization.OrganizationId, AskedBy = actor.PersonId, AskedAt = now });
        }

        return step;
    }
}
