using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Members;

/// <summary>Sends an open invitation again, by a program.</summary>
public static class ResendInvitationApi
{
    public static void Map(FeatureRoutes routes) =>
        routes.OrganizationApi.MapPost("/invitations/{invitation:guid}/resend", Post).Requires(ResendInvitation.ActionName, Permission.Lead)
            .WithSummary("Sends an open invitation again; the link sent before stops working")
            .Answers<ListInvitations.InvitationView>(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Post(Guid invitation, ResendInvitation.Handler handler, CancellationToken stop) =>
        (await handler.Run(invitation, stop)).ToApi(ListInvitations.InvitationView.Of);
}
