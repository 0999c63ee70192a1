using Hoshitori.Features.Members.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Members;

/// <summary>Takes an open invitation back; its link stops working at once.</summary>
public static class WithdrawInvitation
{
    public const string ActionName = "members.withdraw-invitation";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(InviteMember.Path + "/{id:guid}/withdraw", Post).Requires(ActionName, Permission.Lead);

    private static async Task<IResult> Post(Guid id, Handler handler, MemberList list, Actor actor, CancellationToken stop)
    {
        var outcome = await handler.Run(id, stop);
        return outcome.IsOk ? Results.Redirect($"/o/{actor.Organization!.Code}{ListMembers.Path}?done=withdrawn") : await list.Refuse(outcome, stop);
    }

    /// <summary>The handler behind the form.</summary>
    public sealed class Handler(Changes changes, HoshitoriDb db, TimeProvider clock)
    {
        public Task<Outcome<Invitation>> Run(Guid id, CancellationToken stop) => changes.Save<Invitation>(ActionName, async halt =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var invitation = await db.Set<Invitation>().FirstOrDefaultAsync(row => row.Id == id, halt);
            if (invitation is null || invitation.StateAt(now) != InvitationState.Open)
            {
                return OutcomeKind.NotFound;
            }

            (invitation.WithdrawnAt, invitation.Version) = (now, invitation.Version + 1);
            return invitation;
        }, invitation => new AuditNote("invitation:" + invitation.Id.ToString("N")), stop);
    }
}
