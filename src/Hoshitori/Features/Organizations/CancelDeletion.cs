using Hoshitori.Features.Organizations.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Organizations;

/// <summary>Any owner takes back a request to delete the organisation.</summary>
public static class CancelDeletion
{
    public const string ActionName = "organizations.cancel-deletion";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(ShowSettings.Path + "/delete/cancel", Post).Requires(ActionName, Permission.Own);

    private static async Task<IResult> Post(Changes changes, HoshitoriDb db, Actor actor, CancellationToken stop)
    {
        var organization = actor.Organization!;
        await changes.Save<int>(
            ActionName, async halt => await db.Set<DeletionRequest>().ExecuteDeleteAsync(halt),
            gone => gone == 0 ? null : new AuditNote("organization:" + organization.OrganizationId.ToString("N")), stop);
        return Results.Redirect($"/o/{organization.Code}{ShowSettings.Path}?saved=cancelled");
    }
}
