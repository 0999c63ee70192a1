using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Members;

/// <summary>Lets somebody in who accepted: from now on their role counts.</summary>
public static class ConfirmMember
{
    public const string ActionName = "members.confirm";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(ListMembers.Path + "/{person:guid}/confirm", Post).Requires(ActionName, Permission.Lead);

    private static async Task<IResult> Post(Guid person, Handler handler, MemberList list, Actor actor, CancellationToken stop)
    {
        var outcome = await handler.Run(person, stop);
        return outcome.IsOk ? Results.Redirect($"/o/{actor.Organization!.Code}{ListMembers.Path}?done=confirmed") : await list.Refuse(outcome, stop);
    }

    /// <summary>The handler behind the form.</summary>
    public sealed class Handler(Changes changes, HoshitoriDb db, Actor actor)
    {
        public Task<Outcome<Membership>> Run(Guid person, CancellationToken stop) => changes.Save<Membership>(ActionName, async halt =>
        {
            var member = await db.Set<Membership>().FirstOrDefaultAsync(row => row.PersonId == person && row.State == MembershipState.Accepted, halt);
            if (member is null)
            {
                return OutcomeKind.NotFound;
            }

            if (!actor.Role!.Value.MayGrant(member.Role))
            {
                return OutcomeKind.Forbidden;
            }

            (member.State, member.Version) = (MembershipState.Confirmed, member.Version + 1);
            return member;
        }, member => new AuditNote("person:" + member.PersonId.ToString("N"), new { member.Role }), stop);
    }
}
