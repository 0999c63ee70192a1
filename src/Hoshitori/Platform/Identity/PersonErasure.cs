using Hoshitori.Platform.Data;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Identity;

/// <summary>
/// Removes people with everything that is theirs: memberships, sessions, ways in, links, mails that wait for them. What
/// they did stays in the logs under ids nobody has any more. Can be called again when it was cut off.
/// </summary>
public sealed class PersonErasure(IServiceScopeFactory scopes, Actor actor)
{
    private sealed record Gone(int People, int Sessions);

    /// <returns>How many sessions ended with them.</returns>
    public async Task<int> Erase(string actionName, IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        foreach (var organization in await Organizations(people, stop))
        {
            await Leave(actionName, organization, people, stop);
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActAs(actor.Label);
        var db = scope.ServiceProvider.GetRequiredService<HoshitoriDb>();
        var gone = await scope.ServiceProvider.GetRequiredService<Changes>().Save<Gone>(actionName, async halt =>
        {
            foreach (var address in await db.Users.Where(person => people.Contains(person.Id)).Select(person => person.Email!).ToListAsync(halt))
            {
                var quoted = $"\"{address}\"";
                await db.Set<Job>().Where(job => job.Kind == Outbox.Kind && job.DoneAt == null && job.Payload.Contains(quoted)).ExecuteDeleteAsync(halt);
            }

            var sessions = await db.Set<Session>().CountAsync(session => people.Contains(session.PersonId), halt);
            // Everything else of a person hangs under their row.
            return new Gone(await db.Users.Where(person => people.Contains(person.Id)).ExecuteDeleteAsync(halt), sessions);
        }, done => new AuditNote("people", done), stop);
        return gone.IsOk ? gone.Value!.Sessions : throw new InvalidOperationException("Others kept changing these people");
    }

    private async Task<List<Guid>> Organizations(IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().SeeInstallation();
#pragma warning disable RS0030 // The people are named; where they belong is found out before each organisation is entered.
        return await scope.ServiceProvider.GetRequiredService<HoshitoriDb>().Set<Membership>().IgnoreQueryFilters([HoshitoriDb.TenantFilter])
            .Where(member => people.Contains(member.PersonId)).Select(member => member.OrganizationId).Distinct().ToListAsync(stop);
#pragma warning restore RS0030
    }

    /// <summary>As the organisation, so that its own log and totals follow.</summary>
    private async Task Leave(string actionName, Guid organization, IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(organization);
        scope.ServiceProvider.GetRequiredService<Actor>().ActAs(actor.Label);
        var db = scope.ServiceProvider.GetRequiredService<HoshitoriDb>();
        await scope.ServiceProvider.GetRequiredService<Changes>().Save<int>(actionName, async halt =>
        {
            var members = await db.Set<Membership>().Where(member => people.Contains(member.PersonId)).ToListAsync(halt);
            db.RemoveRange(members);
            return members.Count;
        }, count => new AuditNote("organization:" + organization.ToString("N"), new { members = count }), stop);
    }
}
