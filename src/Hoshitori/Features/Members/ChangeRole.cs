using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Members;

/// <summary>Gives a member another role; it counts at their next request. The last owner stays one.</summary>
public static class ChangeRole
{
    public const string ActionName = "members.change-role";
    public const string SeenField = "seen";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost(ListMembers.Path + "/{person:guid}/role", Post).Requires(ActionName, Permission.Own);

    private static async Task<IResult> Post(Guid person, HttpRequest request, Changes changes, HoshitoriDb db, MemberList list, Actor actor, CancellationToken stop)
    {
        var form = await request.ReadFormAsync(stop);
        var outcome = await changes.Save(
            ActionName, halt => Run(db, person, RoleWords.Read(form[InviteForm.RoleField].ToString()), RoleWords.Read(form[SeenField].ToString()), halt),
            changed => changed.Before == changed.After ? null : new AuditNote("person:" + person.ToString("N"), new { Role = new[] { changed.Before, changed.After } }), stop);
        return outcome.IsOk ? Results.Redirect($"/o/{actor.Organization!.Code}{ListMembers.Path}?done=changed") : await list.Refuse(outcome, stop);
    }

    private static async Task<Outcome<Changed>> Run(HoshitoriDb db, Guid person, Role? role, Role? seen, CancellationToken stop)
    {
        var member = await db.Set<Membership>().FirstOrDefaultAsync(row => row.PersonId == person && row.State == MembershipState.Confirmed, stop);
        if (member is null)
        {
            return OutcomeKind.NotFound;
        }

        if (role is not { } after)
        {
            return new Complaint(InviteForm.RoleField, new("役割を一覧から選んでください。", "Please choose a role of the list."));
        }

        if (seen != member.Role)
        {
            return OutcomeKind.Conflict;
        }

        if (Granting.LosesLastOwner(await MemberCounts.Owners(db, stop), member.Role, after))
        {
            return MemberCounts.LastOwner;
        }

        var changed = new Changed(member.Role, after);
        (member.Role, member.Version) = (after, member.Version + 1);
        return changed;
    }

    private sealed record Changed(Role Before, Role After);
}
