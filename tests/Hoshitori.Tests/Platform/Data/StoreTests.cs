using Hoshitori.Features.Answers.Data;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Platform.Data;

/// <summary>The belts of the store, on whichever engine the tests run.</summary>
public sealed class StoreTests(Site site)
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public async Task What_was_answered_is_there_in_picture_and_history()
    {
        var owner = await site.NewOwner();
        await Answer(owner, "pc-register", ControlState.InPlace);
        await Answer(owner, "pc-register", ControlState.Partly);

        var (picture, lines) = await site.Look(owner.OrganizationId, async services => (
            await services.GetRequiredService<ScopeStore>().Find(owner.ScopeId, default),
            await services.GetRequiredService<HoshitoriDb>().Set<HistoryLine>().OrderBy(line => line.Line).Select(line => line.State).ToListAsync()));
        Assert.Equal(ControlState.Partly, picture!.AsFirm(Day).Controls["pc-register"].State);
        Assert.Equal(2, picture.Answers.VersionOf("pc-register"));
        Assert.Equal([ControlState.InPlace, ControlState.Partly], lines);
    }

    [Fact]
    public async Task Another_organisation_sees_nothing()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        await Answer(ours, "pc-register", ControlState.InPlace);
        var seen = await site.Look(theirs.OrganizationId, async services => (
            await services.GetRequiredService<ScopeStore>().Find(ours.ScopeId, default),
            await services.GetRequiredService<HoshitoriDb>().Set<HistoryLine>().CountAsync(line => line.ScopeId == ours.ScopeId)));
        Assert.Equal((null, 0), seen);
    }

    [Fact]
    public async Task A_row_of_another_organisation_is_never_saved()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.Change(ours.OrganizationId, services =>
        {
            services.GetRequiredService<HoshitoriDb>().Add(new HistoryLine { OrganizationId = theirs.OrganizationId, ScopeId = theirs.ScopeId, Line = 1, Control = "pc-register" });
            return Task.CompletedTask;
        }));
    }

    [Fact]
    public async Task A_line_of_one_organisation_cannot_hang_under_another()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        await Assert.ThrowsAsync<DbUpdateException>(() => site.Change(ours.OrganizationId, services =>
        {
            services.GetRequiredService<HoshitoriDb>().Add(new HistoryLine { OrganizationId = ours.OrganizationId, ScopeId = theirs.ScopeId, Line = 1, Control = "pc-register" });
            return Task.CompletedTask;
        }));
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET action = 'x'")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("UPDATE history_lines SET control = 'x'")]
    [InlineData("DELETE FROM history_lines")]
    [InlineData("DELETE FROM direct_lines")]
    [InlineData("UPDATE profile_versions SET line = 99")]
    [InlineData("DELETE FROM kept_results")]
    public async Task Append_only_tables_refuse_changes(string sql)
    {
        var owner = await site.NewOwner();
        await Answer(owner, "pc-register", ControlState.InPlace);
        await site.Change(owner.OrganizationId, services =>
        {
            var row = services.GetRequiredService<HoshitoriDb>();
            row.Add(new DirectLine { OrganizationId = owner.OrganizationId, ScopeId = owner.ScopeId, Line = 900, Edition = "scs@2026-03-27", Criterion = "1-1-1-1", At = DateTime.UnixEpoch });
            row.Add(new KeptResult { OrganizationId = owner.OrganizationId, ScopeId = owner.ScopeId, Edition = "scs@2026-03-27", Day = Day, Revision = "r", Star = 3, At = DateTime.UnixEpoch });
            return Task.CompletedTask;
        });
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => site.Look(owner.OrganizationId, services =>
            services.GetRequiredService<HoshitoriDb>().Database.ExecuteSqlRawAsync(sql)));
        Assert.Matches("append-only|permission denied", refused.Message);
    }

    [Fact]
    public async Task The_audit_chain_holds_and_shows_a_changed_line()
    {
        var owner = await site.NewOwner();
        await Answer(owner, "pc-register", ControlState.InPlace);
        var lines = await site.Look(owner.OrganizationId, services =>
            services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().OrderBy(line => line.Sequence).ToListAsync());

        Assert.True(lines.Count > 2);
        Assert.Equal(Enumerable.Range(1, lines.Count).Select(number => (long)number), lines.Select(line => line.Sequence));
        var before = AuditChain.Start;
        foreach (var line in lines)
        {
            Assert.Equal(line.Hash, AuditChain.Hash(before, line));
            before = line.Hash;
        }

        var changed = new AuditEntry
        {
            OrganizationId = lines[1].OrganizationId, Sequence = lines[1].Sequence, At = lines[1].At, Actor = "person:x",
            Action = lines[1].Action, Subject = lines[1].Subject, Detail = lines[1].Detail, RequestId = lines[1].RequestId,
        };
        Assert.NotEqual(lines[1].Hash, AuditChain.Hash(lines[0].Hash, changed));
    }

    [Fact]
    public async Task Many_writers_lose_nothing()
    {
        var owner = await site.NewOwner();
        var controls = site.Catalogue.Controls.Keys.Order(StringComparer.Ordinal).Take(40).ToList();
        await Task.WhenAll(controls.Select(control => Answer(owner, control, ControlState.InPlace)));
        var picture = await site.Look(owner.OrganizationId, services => services.GetRequiredService<ScopeStore>().Find(owner.ScopeId, default));
        Assert.Equal(controls, picture!.Answers.Controls.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task On_PostgreSQL_row_policies_alone_keep_organisations_apart()
    {
        Assert.SkipUnless(TestStore.IsPostgres, $"SQLite has no row policies; {TestStore.Variable} names no server");
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        await Answer(ours, "pc-register", ControlState.InPlace);
        foreach (var (tenant, expected) in new[] { (ours, 1), (theirs, 0) })
        {
            var count = await site.Look(tenant.OrganizationId, services => services.GetRequiredService<HoshitoriDb>()
                .Set<HistoryLine>().IgnoreQueryFilters().CountAsync(line => line.ScopeId == ours.ScopeId));
            Assert.Equal(expected, count);
        }

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => site.Look(theirs.OrganizationId, services => services.GetRequiredService<HoshitoriDb>()
            .Database.ExecuteSqlAsync($"INSERT INTO erasures (organization_id, started_at) VALUES ({ours.OrganizationId}, now()); UPDATE scopes SET name = 'x' WHERE id = {ours.ScopeId}; INSERT INTO scopes (organization_id, id, name, target_star, profile, picture, lines, created_at, changed_at, version) VALUES ({ours.OrganizationId}, {Guid.CreateVersion7()}, 'y', 3, '', '', 0, now(), now(), 0)")));
        Assert.Contains("row-level security", refused.Message, StringComparison.Ordinal);
    }

    private Task Answer(Member member, string control, ControlState state) => site.Change(member.OrganizationId, async services =>
    {
        var scopes = services.GetRequiredService<ScopeStore>();
        var row = await scopes.Take(member.ScopeId, default);
        scopes.Add(row!, [new(control, AnswerSource.Person, "", new ControlEntry(state, Day), Day)], []);
    });
}
