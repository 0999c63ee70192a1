using System.Net;
using Hoshitori.Features.Answers.Data;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Organizations;

public sealed class DeleteOrganizationTests(Site site)
{
    private const string Form = "form[action$='/delete']";

    [Fact]
    public async Task The_only_owner_types_the_name_and_nothing_is_left_but_a_line_of_the_installation()
    {
        var (owner, neighbour) = (await site.NewOwner("消える商店"), await site.NewOwner());
        await Answer(owner);
        await Answer(neighbour);
        var answer = await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/settings")), Form, ("typed-name", "消える商店"));
        Assert.Equal("/organizations?gone=deleted", answer.Response.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.Get(owner.At("/settings"))).Status);

        Assert.Equal([], (await RowsOf(owner.OrganizationId)).Where(rows => rows.Count > 0));
        Assert.NotEqual([], (await RowsOf(neighbour.OrganizationId)).Where(rows => rows.Count > 0));
        var kept = await site.Look(Guid.CreateVersion7(), async services =>
        {
            services.GetRequiredService<Tenant>().SeeInstallation();
            var subject = "organization:" + owner.OrganizationId.ToString("N");
            return await services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().IgnoreQueryFilters().SingleAsync(line => line.Subject == subject && line.OrganizationId == Guid.Empty);
        });
        Assert.Equal(("organizations.delete", "person:" + owner.PersonId.ToString("N")), (kept.Action, kept.Actor));
        Assert.DoesNotContain("消える", kept.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("消えない")]
    public async Task Another_name_deletes_nothing(string typed)
    {
        var owner = await site.NewOwner("消えない商店");
        var answer = await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/settings")), Form, ("typed-name", typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await owner.Visitor.Get(owner.At("/settings"))).Status);
    }

    [Fact]
    public async Task Of_two_owners_both_have_to_ask()
    {
        var first = await site.NewOwner("二人の商店");
        var second = await site.Join(first, Role.Owner);
        await Ask(first);
        await Ask(first);
        Assert.Contains("消す申し出があります", (await second.Visitor.Get(second.At("/settings"))).One("[role=alert]").TextContent, StringComparison.Ordinal);
        await Ask(second);
        Assert.Equal(HttpStatusCode.NotFound, (await first.Visitor.Get(first.At("/settings"))).Status);
    }

    [Fact]
    public async Task Only_owners_delete() => Assert.Equal([Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Post, "/settings/delete"));

    private static async Task Ask(Member owner) => Assert.Equal(HttpStatusCode.Redirect,
        (await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/settings")), Form, ("typed-name", "二人の商店"))).Status);

    private Task Answer(Member member) => site.Change(member.OrganizationId, async services =>
    {
        var scopes = services.GetRequiredService<ScopeStore>();
        scopes.Add((await scopes.Take(member.ScopeId, default))!,
            [new("pc-register", AnswerSource.Person, "", new(ControlState.InPlace, null), new(2026, 11, 23))],
            [new("scs@2026-03-27", "1-1-1-1", new(DirectState.Met, null))]);
        services.GetRequiredService<HoshitoriDb>().Add(new KeptResult { OrganizationId = member.OrganizationId, ScopeId = member.ScopeId, Edition = "scs@2026-03-27", Day = new(2026, 11, 23), Revision = "r", Star = 3, At = DateTime.UnixEpoch });
        services.GetRequiredService<Outbox>().Add(new("somebody@example.test", "s", "b"));
    });

    /// <summary>Rows that name the organisation, by table, as the owner of the installation sees them.</summary>
    private Task<List<(string Table, int Count)>> RowsOf(Guid organization) => site.Look(Guid.CreateVersion7(), async services =>
    {
        services.GetRequiredService<Tenant>().SeeInstallation();
        var db = services.GetRequiredService<HoshitoriDb>();
        var counts = new List<(string, int)>();
        foreach (var table in db.Model.GetEntityTypes().Where(type => type.FindProperty("OrganizationId") is not null).Select(type => type.GetTableName()!).Distinct())
        {
            var sql = $"SELECT count(*) AS \"Value\" FROM {table} WHERE organization_id = {{0}}";
            counts.Add((table, await db.Database.SqlQueryRaw<int>(sql, organization).SingleAsync()));
        }

        Assert.Contains(counts, rows => rows.Item1 == "jobs");
        return counts;
    });
}
