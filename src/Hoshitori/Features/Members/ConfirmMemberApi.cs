using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Members;

/// <summary>Lets somebody in who accepted, by a program that knows them.</summary>
public static class ConfirmMemberApi
{
    /// <param name="Role">From now on their role.</param>
    public sealed record ConfirmedView(Guid Person, Role Role);

    public static void Map(FeatureRoutes routes) =>
        routes.OrganizationApi.MapPost("/members/{person:guid}/confirm", Post).Requires(ConfirmMember.ActionName, Permission.Lead)
            .WithSummary("Confirms somebody who accepted an invitation").Answers<ConfirmedView>(StatusCodes.Status409Conflict);

    private static async Task<IResult> Post(Guid person, ConfirmMember.Handler handler, CancellationToken stop) =>
        (await handler.Run(person, stop)).ToApi(member => new ConfirmedView(member.PersonId, member.Role));
}
