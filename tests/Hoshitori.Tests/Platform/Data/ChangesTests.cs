using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Answers.Data;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Platform.Data;

/// <summary>What the one way to write promises when things go wrong, on whichever engine the tests run.</summary>
public sealed class ChangesTests(Site site)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_inside_a_change_is_refused_instead_of_waiting_for_ever()
    {
        var owner = await site.NewOwner();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => site.Change(owner.OrganizationId, services =>
            services.GetRequiredService<Changes>().Save<bool>("tests.inner", _ => Task.FromResult<Outcome<bool>>(true), _ => null, Stop)));
        Assert.Contains("under way", refused.Message, StringComparison.Ordinal);
        await site.Change(owner.OrganizationId, _ => Task.CompletedTask);
    }

    [Fact]
    public async Task What_exists_already_is_a_conflict_and_leaves_no_line()
    {
        var owner = await site.NewOwner();
        var before = await Lines(owner);
        var tries = 0;
        var outcome = await site.Look(owner.OrganizationId, services => services.GetRequiredService<Changes>().Save<bool>("tests.twice", _ =>
        {
            tries++;
            services.GetRequiredService<HoshitoriDb>().Add(new Scope { OrganizationId = owner.OrganizationId, Id = Guid.CreateVersion7(), Name = "全社", CreatedAt = DateTime.UnixEpoch, ChangedAt = DateTime.UnixEpoch });
            return Task.FromResult<Outcome<bool>>(true);
        }, _ => new AuditNote("test"), Stop));
        Assert.Equal((OutcomeKind.Conflict, 2, before), (outcome.Kind, tries, await Lines(owner)));
    }

    [Fact]
    public async Task A_change_that_throws_leaves_nothing_and_the_next_goes_on()
    {
        var owner = await site.NewOwner();
        var before = await Lines(owner);
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(owner.OrganizationId);
        var changes = scope.ServiceProvider.GetRequiredService<Changes>();
        await Assert.ThrowsAsync<InvalidDataException>(() => changes.Save<bool>("tests.throws", _ =>
        {
            scope.ServiceProvider.GetRequiredService<HoshitoriDb>().Add(new Scope { OrganizationId = owner.OrganizationId, Id = Guid.CreateVersion7(), Name = "half", CreatedAt = DateTime.UnixEpoch, ChangedAt = DateTime.UnixEpoch });
            throw new InvalidDataException("broken");
        }, _ => new AuditNote("test"), Stop));
        Assert.Equal(before, await Lines(owner));
        Assert.True((await changes.Save<bool>("tests.goes-on", _ => Task.FromResult<Outcome<bool>>(true), _ => new AuditNote("test"), Stop)).IsOk);
        Assert.Equal(before + 1, await Lines(owner));
        Assert.Equal(1, await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<Scope>().CountAsync(Stop)));
    }

    [Fact]
    public async Task Somebody_who_leaves_in_the_middle_changes_nothing()
    {
        var owner = await site.NewOwner();
        var before = await Lines(owner);
        using var leaves = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.Look(owner.OrganizationId, services =>
            services.GetRequiredService<Changes>().Save<bool>("tests.leaves", async stop =>
            {
                await leaves.CancelAsync();
                services.GetRequiredService<HoshitoriDb>().Add(new Scope { OrganizationId = owner.OrganizationId, Id = Guid.CreateVersion7(), Name = "half", CreatedAt = DateTime.UnixEpoch, ChangedAt = DateTime.UnixEpoch });
                return true;
            }, _ => new AuditNote("test"), leaves.Token)));
        Assert.Equal(before, await Lines(owner));
        await site.Change(owner.OrganizationId, _ => Task.CompletedTask);
    }

    [Fact]
    public async Task Text_a_column_cannot_hold_is_refused_on_both_engines()
    {
        var owner = await site.NewOwner();
        await Assert.ThrowsAsync<InvalidOperationException>(() => AddScope(owner, new string('あ', Scope.LongestName + 1)));
        Assert.True(StoreErrors.IsUnreadableText(await Assert.ThrowsAnyAsync<Exception>(() => AddScope(owner, "a\0b"))));
        await AddScope(owner, new string('あ', Scope.LongestName));
    }

    private Task AddScope(Member owner, string name) => site.Change(owner.OrganizationId, services =>
    {
        services.GetRequiredService<HoshitoriDb>().Add(new Scope { OrganizationId = owner.OrganizationId, Id = Guid.CreateVersion7(), Name = name, CreatedAt = DateTime.UnixEpoch, ChangedAt = DateTime.UnixEpoch });
        return Task.CompletedTask;
    });

    [Fact]
    public async Task An_instant_comes_back_as_it_was_kept_on_both_engines()
    {
        var owner = await site.NewOwner();
        var id = Guid.CreateVersion7();
        var at = new DateTime(2026, 11, 23, 3, 4, 5, DateTimeKind.Utc).AddTicks(1_234_567);
        await site.Change(owner.OrganizationId, services =>
        {
            services.GetRequiredService<HoshitoriDb>().Add(new Scope { OrganizationId = owner.OrganizationId, Id = id, Name = "時", CreatedAt = at, ChangedAt = at });
            return Task.CompletedTask;
        });
        var kept = await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<Scope>().Where(row => row.Id == id).Select(row => row.CreatedAt).FirstAsync(Stop));
        Assert.Equal((at.AddTicks(-7), DateTimeKind.Utc), (kept, kept.Kind));
    }

    private Task<int> Lines(Member member) => site.Look(member.OrganizationId, services =>
        services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().CountAsync(Stop));
}
