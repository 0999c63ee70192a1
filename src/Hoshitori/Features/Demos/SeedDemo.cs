using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Interviews.Public;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Organizations;
using Hoshitori.Rules.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Features.Demos;

/// <summary>
/// Puts the example firms into the store as organisations with members, months of history and of kept results, and open
/// topics in the hands of colleagues; and an operator. What is there already is left as it is.
/// </summary>
public sealed class SeedDemo(IServiceProvider services, ExampleFirms examples, Catalogue catalogue, TimeProvider clock)
{
    /// <summary>Action name in the audit log of the demo organisations.</summary>
    public const string ActionName = "demos.seed";

    private static readonly (Role Role, string Name, string Mailbox)[] Roles =
    [
        (Role.Owner, "経営者", "owner"),
        (Role.SecurityLead, "責任者", "lead"),
        (Role.Member, "担当者", "member"),
        (Role.Staff, "従業員", "staff"),
        (Role.Reader, "閲覧者", "reader"),
    ];

    public async Task Run(CancellationToken stop)
    {
        await SeedPerson(DemoPeople.Operator, "見本 運営", isOperator: true, stop);
        foreach (var example in examples.Firms)
        {
            await Seed(example, stop);
        }
    }

    private async Task Seed(ExampleFirm example, CancellationToken stop)
    {
        var organization = DemoPeople.IdOf("organization", example.Id);
        if (await Exists(organization, stop))
        {
            return;
        }

        var people = new List<(Role Role, Guid Person)>();
        foreach (var (role, name, mailbox) in Roles)
        {
            people.Add((role, await SeedPerson(DemoPeople.Address(mailbox, example.Id), DemoPeople.NameOf(example.Firm, name), isOperator: false, stop)));
        }

        var history = DemoHistory.Of(example.Firm, clock.Today());
        var scope = Guid.Empty;
        await Save(organization, Instant(history[0].Day, 8), people[0].Person, work =>
        {
            scope = Found(work, organization, example, people);
            return Task.CompletedTask;
        }, stop);
        for (var day = 0; day < history.Count; day++)
        {
            var said = history[day];
            await Save(organization, Instant(said.Day, 10 + (day % 7)), people[1 + (day % 2)].Person, async work =>
            {
                var row = (await work.Scopes.Take(scope, stop))!;
                work.Scopes.Add(row, said.Statements, said.Direct);
                var results = Ladder.Of(catalogue, ScopeStore.PictureOf(row).AsFirm(said.Day), said.Day).Select(step => step.Result);
                await work.Results.Keep(scope, row.Lines, [.. results], stop);
            }, stop);
        }

        await Save(organization, Instant(clock.Today().AddDays(-1), 9), people[1].Person, work => HandOut(work, scope, people, stop), stop);
    }

    /// <summary>The first topics with something open: one to the colleague, one to the staff member, one to the one who leads.</summary>
    private async Task HandOut(Work work, Guid scope, List<(Role Role, Guid Person)> people, CancellationToken stop)
    {
        var today = clock.Today();
        var open = work.Hands.Open((await work.Scopes.Find(scope, stop))!, today);
        var (lead, member, staff) = (people[1].Person, people[2].Person, people[3].Person);
        foreach (var (topic, person, weeks) in open.Zip([member, staff, lead], [1, 2, 3]))
        {
            await work.Hands.Hand(scope, topic, person, today.AddDays(7 * weeks), lead, work.Now, stop);
        }
    }

    private static Guid Found(Work work, Guid organization, ExampleFirm example, IEnumerable<(Role Role, Guid Person)> people)
    {
        work.Db.Add(new Organization
        {
            OrganizationId = organization,
            Code = DemoPeople.CodeOf(example.Id),
            Name = example.Firm.Profile.Name!,
            IsDemo = true,
            CreatedAt = work.Now,
        });
        work.Db.AddRange(people.Select(member => new Membership
        {
            OrganizationId = organization, PersonId = member.Person, Role = member.Role, State = MembershipState.Confirmed, JoinedAt = work.Now,
        }));
        return work.Scopes.Create(example.Firm.Scope, 3, example.Firm.Profile);
    }

    private async Task<bool> Exists(Guid organization, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(organization);
        return await scope.ServiceProvider.GetRequiredService<HoshitoriDb>().Set<Organization>().AnyAsync(row => row.OrganizationId == organization, stop);
    }

    private async Task<Guid> SeedPerson(string address, string name, bool isOperator, CancellationToken stop)
    {
        var id = DemoPeople.IdOf("person", address);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HoshitoriDb>();
        if (!await db.Users.AnyAsync(person => person.Id == id, stop))
        {
            await scope.ServiceProvider.GetRequiredService<Changes>().Save<Person>(ActionName, _ =>
            {
                var person = DemoPeople.Person(id, address, name, isOperator, clock.GetUtcNow().UtcDateTime);
                db.Add(person);
                return Task.FromResult<Platform.Web.Outcome<Person>>(person);
            }, person => new AuditNote("person:" + person.Id.ToString("N")), stop);
        }

        return id;
    }

    /// <summary>The services of one change in the past.</summary>
    private sealed record Work(HoshitoriDb Db, ScopeStore Scopes, KeptResults Results, TopicHands Hands, DateTime Now);

    private async Task Save(Guid organization, DateTime at, Guid person, Func<Work, Task> change, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var past = new StoppedClock(at);
        var (db, tenant) = (scope.ServiceProvider.GetRequiredService<HoshitoriDb>(), scope.ServiceProvider.GetRequiredService<Tenant>());
        var actor = scope.ServiceProvider.GetRequiredService<Actor>();
        tenant.Set(organization);
        actor.ActAs("person:" + person.ToString("N"));
        var work = new Work(
            db, new ScopeStore(db, tenant, actor, scope.ServiceProvider.GetRequiredService<ScopeTallies>(), past), new KeptResults(db, tenant, past),
            scope.ServiceProvider.GetRequiredService<TopicHands>(), at);
        await new Changes(db, scope.ServiceProvider.GetRequiredService<WriteGate>(), tenant, actor, past).Save<bool>(ActionName, async _ =>
        {
            await change(work);
            return true;
        }, _ => new AuditNote("organization:" + organization.ToString("N")), stop);
    }

    /// <summary>An hour of a day in Japan.</summary>
    private static DateTime Instant(DateOnly day, int hour) => DateTime.SpecifyKind(day.ToDateTime(new TimeOnly(hour, 0)), DateTimeKind.Utc).AddHours(-9);

    private sealed class StoppedClock(DateTime at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(at, TimeSpan.Zero);
    }
}
