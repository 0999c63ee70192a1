using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Members;

/// <summary>Invites somebody by a program, in the name of the owner who made its token.</summary>
public static class InviteMemberApi
{
    /// <param name="Role">The role they will have; never more than a security lead may give.</param>
    public sealed record NewInvitation(string Address, Role Role);

    public static void Map(FeatureRoutes routes) =>
        routes.OrganizationApi.MapPost("/invitations", Post).Requires(InviteMember.ActionName, Permission.Lead)
            .WithSummary("Invites somebody by mail")
            .Answers<ListInvitations.InvitationView>(StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Post(NewInvitation invitation, InviteMember.Handler handler, CancellationToken stop) =>
        (await handler.Run(new(invitation.Address, RoleWords.Of(invitation.Role)), stop)).ToApi(ListInvitations.InvitationView.Of);
}
