using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;

namespace Hoshitori.Features.Members;

/// <summary>Who belongs to the organisation; those who lead also see addresses and who is on the way in.</summary>
public static class ListMembers
{
    public const string ActionName = "members.list";
    public const string Path = "/members";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapGet(Path, (MemberList list, Guid? after, string? done, CancellationToken stop) => list.Show([], null, 200, stop, done switch
        {
            "invited" => MembersText.Invited,
            "withdrawn" => MembersText.Withdrawn,
            "confirmed" => MembersText.Confirmed,
            "changed" => MembersText.RoleChanged,
            "removed" => MembersText.Removed,
            "recovery-asked" => MembersText.RecoveryAskedDone,
            "recovery-started" => MembersText.RecoveryStarted,
            _ => null,
        }, after)).Requires(ActionName, Permission.Belong);
}
