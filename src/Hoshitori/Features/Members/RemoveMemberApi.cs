using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Members;

/// <summary>Turns away somebody who accepted and is not confirmed. Only an owner removes members, and a program is none.</summary>
public static class RemoveMemberApi
{
    /// <param name="Role">The role they would have had.</param>
    public sealed record RemovedView(Guid Person, Role Role);

    public static void Map(FeatureRoutes routes) =>
        routes.OrganizationApi.MapDelete("/members/{person:guid}", Delete).Requires(RemoveMember.ActionName, Permission.Lead)
            .WithSummary("Turns away somebody who accepted an invitation and is not confirmed yet").Answers<RemovedView>(StatusCodes.Status409Conflict);

    private static async Task<IResult> Delete(Guid person, RemoveMember.Handler handler, CancellationToken stop) =>
        (await handler.Run(person, stop)).ToApi(gone => new RemovedView(person, gone.Role));
}
