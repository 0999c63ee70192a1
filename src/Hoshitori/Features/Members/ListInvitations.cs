using Hoshitori.Features.Members.Data;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Members;

/// <summary>The invitations nobody has answered yet, for programs; people see them on the page of members.</summary>
public static class ListInvitations
{
    public const string ActionName = "members.list-invitations";

    /// <param name="Sends">Mails sent for it, at most <see cref="InvitationMail.MostSends"/>.</param>
    public sealed record InvitationView(Guid Id, string Address, Role Role, DateTime ExpiresAt, int Sends)
    {
        public static InvitationView Of(Invitation invitation)
        {
            ArgumentNullException.ThrowIfNull(invitation);
            return new(invitation.Id, invitation.Address, invitation.Role, invitation.ExpiresAt, invitation.Sends);
        }
    }

    public static void Map(FeatureRoutes routes) =>
        routes.OrganizationApi.MapGet("/invitations", Get).Requires(ActionName, Permission.Lead)
            .WithSummary("The open invitations, oldest first").Answers<ApiPart<InvitationView>>();

    private static async Task<Ok<ApiPart<InvitationView>>> Get([AsParameters] Paging paging, MemberList list, TimeProvider clock, CancellationToken stop)
    {
        var after = paging.AfterId();
        var rows = await list.Open(clock.GetUtcNow().UtcDateTime)
            .Where(invitation => after == null || invitation.Id.CompareTo(after.Value) > 0).OrderBy(invitation => invitation.Id).Take(paging.Count + 1).ToListAsync(stop);
        return TypedResults.Ok(paging.Part(rows, InvitationView.Of, row => row.Id.ToString()));
    }
}
