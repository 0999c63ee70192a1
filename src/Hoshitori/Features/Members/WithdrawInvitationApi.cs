using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Members;

/// <summary>Takes an open invitation back, by a program.</summary>
public static class WithdrawInvitationApi
{
    public static void Map(FeatureRoutes routes) =>
        routes.OrganizationApi.MapDelete("/invitations/{invitation:guid}", Delete).Requires(WithdrawInvitation.ActionName, Permission.Lead)
            .WithSummary("Takes an open invitation back; its link stops working at once")
            .Answers<ListInvitations.InvitationView>(StatusCodes.Status409Conflict);

    private static async Task<IResult> Delete(Guid invitation, WithdrawInvitation.Handler handler, CancellationToken stop) =>
        (await handler.Run(invitation, stop)).ToApi(ListInvitations.InvitationView.Of);
}
