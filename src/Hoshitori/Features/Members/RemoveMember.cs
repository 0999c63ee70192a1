using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Members;

/// <summary>
/// Removes a member, which counts at their next request, or turns away somebody who accepted and is not confirmed.
/// What they answered stays.
/// </summary>
public static class RemoveMember
{
    public const string ActionName = "members.remove";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(ListMembers.Path + "/{person:guid}/remove", Post).Requires(ActionName, Permission.Lead);

    private static async Task<IResult> Post(Guid person, Handler handler, MemberList list, Actor actor, CancellationToken stop)
    {
        var outcome = await handler.Run(person, stop);
        return outcome.IsOk ? Results.Redirect($"/o/{actor.Organization!.Code}{ListMembers.Path}?done=removed") : await list.Refuse(outcome, stop);
    }

    /// <summary>The handler behind the form.</summary>
    public sealed class Handler(Changes changes, HoshitoriDb db, Actor actor)
    {
        public Task<Outcome<Gone>> Run(Guid person, CancellationToken stop) => changes.Save(
            ActionName, halt => Remove(person, halt),
            removed => new AuditNote("person:" + person.ToString("N"), new { removed.Role, removed.WasConfirmed }), stop);

        private async Task<Outcome<Gone>> Remove(Guid person, CancellationToken stop)
        {
            var member = await db.Set<Membership>().FirstOrDefaultAsync(row => row.PersonId == person && row.State != MembershipState.Removed, stop);
            if (member is null)
            {
                return OutcomeKind.NotFound;
            }

            var isConfirmed = member.State == MembershipState.Confirmed;
            if (isConfirmed ? !actor.May(Right.Own) : !actor.Role!.Value.MayGrant(member.Role))
            {
                return OutcomeKind.Forbidden;
            }

            if (isConfirmed && Granting.LosesLastOwner(await MemberCounts.Owners(db, stop), member.Role, null))
            {
                return MemberCounts.LastOwner;
            }

            (member.State, member.Version) = (MembershipState.Removed, member.Version + 1);
            return new Gone(member.Role, isConfirmed);
        }
    }

    /// <summary>Who is out, as what.</summary>
    public sealed record Gone(Role Role, bool WasConfirmed);
}
