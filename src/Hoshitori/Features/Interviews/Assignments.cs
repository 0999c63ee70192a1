using Hoshitori.Features.Interviews.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Interviews;

/// <summary>A topic in somebody's hands.</summary>
public sealed record Handed(string Topic, Guid PersonId, string Name, DateOnly Due);

/// <summary>A colleague who may be handed a topic.</summary>
public sealed record Colleague(Guid PersonId, string Name, Role Role, string Email);

/// <summary>Who has which topic, and who may answer it.</summary>
public sealed class Assignments(HoshitoriDb db, Actor actor)
{
    private const int MostColleagues = 500;

    /// <summary>The assignments of a scope by topic; those of members removed meanwhile are nobody's.</summary>
    public async Task<IReadOnlyDictionary<string, Handed>> Of(Guid scope, CancellationToken stop)
    {
        var rows = await db.Set<TopicAssignment>().AsNoTracking().Where(row => row.ScopeId == scope)
            .Join(db.Set<Membership>().AsNoTracking().Where(member => member.State == MembershipState.Confirmed), row => row.PersonId, member => member.PersonId, (row, member) => row)
            .Join(db.Users.AsNoTracking(), row => row.PersonId, person => person.Id, (row, person) => new Handed(row.Topic, row.PersonId, person.DisplayName, row.Due))
            .ToListAsync(stop);
        return rows.ToDictionary(row => row.Topic, StringComparer.Ordinal);
    }

    /// <summary>Whether the actor may answer the questions of all these topics: by role, or because they were handed over.</summary>
    public async Task<bool> MayAnswer(Guid scope, IReadOnlyCollection<string> topics, CancellationToken stop)
    {
        if (actor.May(Right.Answer))
        {
            return true;
        }

        return actor.Role == Role.Staff
            && await db.Set<TopicAssignment>().CountAsync(row => row.ScopeId == scope && row.PersonId == actor.PersonId && topics.Contains(row.Topic), stop) == topics.Count;
    }

    /// <summary>The members who may be handed a topic, by name; readers answer nothing.</summary>
    public async Task<IReadOnlyList<Colleague>> Colleagues(CancellationToken stop) =>
        await db.Set<Membership>().AsNoTracking().Where(member => member.State == MembershipState.Confirmed && member.Role != Role.Reader)
            .Join(db.Users.AsNoTracking(), member => member.PersonId, person => person.Id, (member, person) => new { member, person })
            .OrderBy(pair => pair.person.DisplayName).Take(MostColleagues)
            .Select(pair => new Colleague(pair.person.Id, pair.person.DisplayName, pair.member.Role, pair.person.Email!)).ToListAsync(stop);
}
