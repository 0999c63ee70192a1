using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Organizations;

/// <summary>Leaves the organisation. What the person answered stays; the last owner cannot leave.</summary>
public static class LeaveOrganization
{
    public const string ActionName = "organizations.leave";
    public const string SureField = "sure";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost("/leave", Post).Requires(ActionName, Permission.Belong);

    private static async Task<IResult> Post(HttpRequest request, Changes changes, HoshitoriDb db, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        var isSure = (await request.ReadFormAsync(stop))[SureField] == "yes";
        var outcome = await changes.Save(
            ActionName, halt => Run(db, actor, isSure, halt),
            left => new AuditNote("person:" + left.PersonId.ToString("N"), new { left.Role }), stop);
        return outcome.IsOk ? Results.Redirect(ListOrganizations.Path + "?gone=left") : await ShowSettings.Refuse(db, actor, clock, outcome.Complaints, stop);
    }

    private static async Task<Outcome<Membership>> Run(HoshitoriDb db, Actor actor, bool isSure, CancellationToken stop)
    {
        if (!isSure)
        {
            return new Complaint(SureField, new("抜けてよければ、印を付けてください。", "Tick the box if you want to leave."));
        }

        var mine = await db.Set<Membership>().FirstAsync(member => member.PersonId == actor.PersonId, stop);
        if (Granting.LosesLastOwner(await Settings.OwnersOf(db, stop), mine.Role, null))
        {
            return new Complaint("", new(
                "経営者があなただけなので、抜けられません。先にほかの人を経営者にするか、組織を消してください。",
                "You are the only owner, so you cannot leave. Make somebody else an owner first, or delete the organisation."));
        }

        (mine.State, mine.Version) = (MembershipState.Removed, mine.Version + 1);
        return mine;
    }
}
