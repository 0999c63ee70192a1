using Hoshitori.Features.Organizations.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Organizations;

/// <summary>What the page of settings shows beside the organisation itself.</summary>
/// <param name="Request">A request to delete that still waits.</param>
/// <param name="AskedByName">Who asked for it.</param>
public sealed record Settings(int Owners, DeletionRequest? Request, string? AskedByName)
{
    public static async Task<Settings> Of(HoshitoriDb db, DateTime now, CancellationToken stop)
    {
        var request = await Waiting(db, now, stop);
        return new(
            await OwnersOf(db, stop),
            request,
            request is null ? null : await db.Users.Where(person => person.Id == request.AskedBy).Select(person => person.DisplayName).FirstOrDefaultAsync(stop));
    }

    public static Task<int> OwnersOf(HoshitoriDb db, CancellationToken stop) =>
        db.Set<Membership>().CountAsync(member => member.Role == Role.Owner && member.State == MembershipState.Confirmed, stop);

    public static Task<DeletionRequest?> Waiting(HoshitoriDb db, DateTime now, CancellationToken stop)
    {
        var oldest = now - Rules.Organizations.Deletion.Waits;
        return db.Set<DeletionRequest>().FirstOrDefaultAsync(request => request.AskedAt > oldest, stop);
    }
}
