using Hoshitori.Features.Members.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Members;

/// <summary>Sends an open invitation again, with a new link and seven new days.</summary>
public static class ResendInvitation
{
    public const string ActionName = "members.resend-invitation";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(InviteMember.Path + "/{id:guid}/resend", Post).Requires(ActionName, Permission.Lead);

    private static async Task<IResult> Post(Guid id, Handler handler, MemberList list, Actor actor, CancellationToken stop)
    {
        var outcome = await handler.Run(id, stop);
        return outcome.IsOk ? Results.Redirect($"/o/{actor.Organization!.Code}{ListMembers.Path}?done=invited") : await list.Refuse(outcome, stop);
    }

    /// <summary>The handler behind the form.</summary>
    public sealed class Handler(Changes changes, HoshitoriDb db, InvitationMail mail, Actor actor, TimeProvider clock)
    {
        public Task<Outcome<Invitation>> Run(Guid id, CancellationToken stop) => changes.Save<Invitation>(ActionName, async halt =>
        {
            var invitation = await db.Set<Invitation>().FirstOrDefaultAsync(row => row.Id == id, halt);
            if (invitation is null || invitation.StateAt(clock.GetUtcNow().UtcDateTime) != InvitationState.Open)
            {
                return OutcomeKind.NotFound;
            }

            if (!actor.Role!.Value.MayGrant(invitation.Role))
            {
                return OutcomeKind.Forbidden;
            }

            if (invitation.Sends >= InvitationMail.MostSends)
            {
                return new Complaint("", new("同じ招待を送れるのは4回までです。届いているか、本人に確かめてください。", "An invitation can be sent four times. Ask the person whether it arrived."));
            }

            await mail.Send(invitation, halt);
            invitation.Version++;
            return invitation;
        }, invitation => new AuditNote("invitation:" + invitation.Id.ToString("N"), new { invitation.Sends }), stop);
    }
}
