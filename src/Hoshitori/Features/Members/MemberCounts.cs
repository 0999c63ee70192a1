using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Members;

/// <summary>What the rule of the last owner needs and says.</summary>
internal static class MemberCounts
{
    public static Complaint LastOwner => new("", new(
        "経営者が一人もいなくなるので、できません。先にほかの人を経営者にしてください。",
        "This would leave the organisation without an owner. Make somebody else an owner first."));

    public static Task<int> Owners(HoshitoriDb db, CancellationToken stop) =>
        db.Set<Membership>().CountAsync(member => member.Role == Role.Owner && member.State == MembershipState.Confirmed, stop);
}
