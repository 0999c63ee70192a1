using Hoshitori.Features.Members.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Accounts;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Members;

/// <summary>A member as the list shows them.</summary>
/// <param name="Address">Shown to those who lead only.</param>
public sealed record MemberRow(Guid PersonId, string Name, string? Address, Role Role);

/// <summary>A page of members, and on the first page those who are on their way in.</summary>
/// <param name="After">Where the next page begins; <c>null</c> on the last.</param>
/// <param name="Recoveries">Members an owner asked to let in again, with who asked; for owners only.</param>
public sealed record MemberPage(
    IReadOnlyList<MemberRow> Members, Guid? After, IReadOnlyList<MemberRow> Waiting, IReadOnlyList<Invitation> Open, IReadOnlyDictionary<Guid, Guid> Recoveries, DateTime Now);

/// <summary>Reads the members of the organisation.</summary>
public sealed class MemberList(HoshitoriDb db, Actor actor, TimeProvider clock)
{
    public const int PageSize = 50;
    private const int MostComing = 100;

    public async Task<MemberPage> Read(Guid? after, CancellationToken stop)
    {
        var rows = await Of(MembershipState.Confirmed, after, PageSize + 1, stop);
        var coming = actor.May(Right.Lead) && after is null;
        var now = clock.GetUtcNow().UtcDateTime;
        return new(
            [.. rows.Take(PageSize)],
            rows.Count > PageSize ? rows[PageSize - 1].PersonId : null,
            coming ? await Of(MembershipState.Accepted, null, MostComing, stop) : [],
            coming ? await Open(now).OrderBy(invitation => invitation.ExpiresAt).Take(MostComing).ToListAsync(stop) : [],
            actor.May(Right.Own) ? await Recoveries(now, stop) : new Dictionary<Guid, Guid>(),
            now);
    }

    public IQueryable<Invitation> Open(DateTime now) => db.Set<Invitation>().AsNoTracking()
        .Where(invitation => invitation.UsedAt == null && invitation.WithdrawnAt == null && invitation.ExpiresAt > now);

    public async Task<IResult> Show(IReadOnlyList<Complaint> complaints, InviteForm? form, int status, CancellationToken stop, string? message = null, Guid? after = null) =>
        Page.Of<ListMembersPage>(new { List = await Read(after, stop), Complaints = complaints, Form = form ?? InviteForm.Empty, Message = message }, status);

    /// <summary>The list again, with what is wrong.</summary>
    public async Task<IResult> Refuse<T>(Outcome<T> outcome, CancellationToken stop, InviteForm? form = null) => outcome.Kind switch
    {
        OutcomeKind.NotFound => Results.NotFound(),
        OutcomeKind.Forbidden => Results.StatusCode(StatusCodes.Status403Forbidden),
        OutcomeKind.Conflict => await Show([new("", new("その間に、ほかの人が変えました。今の一覧を見て、もう一度どうぞ。", "Somebody else changed this meanwhile. Look at the list as it is now and try again."))], form, StatusCodes.Status409Conflict, stop),
        _ => await Show(outcome.Complaints, form, StatusCodes.Status422UnprocessableEntity, stop),
    };

    private Task<Dictionary<Guid, Guid>> Recoveries(DateTime now, CancellationToken stop)
    {
        var oldest = now - Recovery.WaitsForSecond;
        return db.Set<RecoveryRequest>().AsNoTracking().Where(row => row.AskedAt > oldest).ToDictionaryAsync(row => row.PersonId, row => row.AskedBy, stop);
    }

    /// <summary>Those of a state after a person, in the order of their ids.</summary>
    public Task<List<MemberRow>> Of(MembershipState state, Guid? after, int count, CancellationToken stop) => db.Set<Membership>().AsNoTracking()
        .Where(member => member.State == state && (after == null || member.PersonId.CompareTo(after.Value) > 0))
        .OrderBy(member => member.PersonId)
        .Join(db.Users.AsNoTracking(), member => member.PersonId, person => person.Id, (member, person) => new MemberRow(member.PersonId, person.DisplayName, person.Email, member.Role))
        .Take(count).ToListAsync(stop);
}
