using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Hoshitori.Tests.Platform.Data;

/// <summary>What the databases themselves refuse: triggers, row policies, rights of the plain role.</summary>
public sealed class GuardTests(Site site)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SQLite_a_line_cannot_be_replaced_past_its_trigger()
    {
        Assert.SkipWhen(TestStore.IsPostgres, "REPLACE exists on SQLite only");
        var owner = await site.NewOwner();
        var refused = await Assert.ThrowsAsync<SqliteException>(() => site.Look(owner.OrganizationId, services =>
            services.GetRequiredService<HoshitoriDb>().Database.ExecuteSqlAsync(
                $"REPLACE INTO audit_entries SELECT organization_id, sequence, at, 'nobody', action, subject, detail, request_id, hash FROM audit_entries WHERE organization_id = {owner.OrganizationId}")));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_go_only_with_their_whole_organisation_and_never_change()
    {
        var owner = await site.NewOwner();
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(owner.OrganizationId);
        var db = scope.ServiceProvider.GetRequiredService<HoshitoriDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        db.Add(new Erasure { OrganizationId = owner.OrganizationId, StartedAt = DateTime.UnixEpoch });
        await db.SaveChangesAsync(Stop);
        Assert.NotEqual(0, await db.Database.ExecuteSqlAsync($"DELETE FROM profile_versions WHERE organization_id = {owner.OrganizationId}", Stop));
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlAsync($"UPDATE audit_entries SET action = 'x' WHERE organization_id = {owner.OrganizationId}", Stop));
        Assert.Matches("append-only|permission denied", refused.Message);
    }

    [Fact]
    public async Task The_guards_are_laid_again_and_bite_after_another_migration()
    {
        var owner = await site.NewOwner();
        await StoreStart.Migrate(site.Store, Stop);
        await StoreStart.Migrate(site.Store, Stop);
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => site.Look(owner.OrganizationId, services =>
            services.GetRequiredService<HoshitoriDb>().Database.ExecuteSqlAsync($"DELETE FROM audit_entries WHERE organization_id = {owner.OrganizationId}")));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>ASVS 13.2.2: the pages' role can do what the pages do and no more.</summary>
    [Theory]
    [InlineData("CREATE TABLE mine (id int)")]
    [InlineData("CREATE TEMPORARY TABLE erasures (organization_id uuid)")]
    [InlineData("DROP TABLE audit_entries")]
    [InlineData("ALTER TABLE audit_entries DISABLE TRIGGER ALL")]
    [InlineData("ALTER TABLE scopes DISABLE ROW LEVEL SECURITY")]
    [InlineData("DROP POLICY tenant_rows ON scopes")]
    [InlineData("TRUNCATE audit_entries")]
    [InlineData("TRUNCATE scopes CASCADE")]
    [InlineData("UPDATE audit_entries SET action = 'x'")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"")]
    [InlineData("CREATE ROLE another SUPERUSER")]
    [InlineData("ALTER ROLE hoshitori_app BYPASSRLS")]
    [InlineData("SET ROLE hoshitori_owner")]
    [InlineData("SET session_replication_role = replica")]
    [InlineData("CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'")]
    [InlineData("COPY people TO PROGRAM 'true'")]
    public async Task The_plain_role_is_refused(string sql)
    {
        Assert.SkipUnless(TestStore.IsPostgres, $"SQLite has no roles; {TestStore.Variable} names no server");
        await using var connection = await Open(site.Store.Connection);
        await using var command = new NpgsqlCommand(sql, connection);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Stop));
        Assert.True(refused.SqlState is PostgresErrorCodes.InsufficientPrivilege, refused.Message);
    }

    [Fact]
    public async Task Even_the_owner_of_the_tables_does_not_empty_the_log()
    {
        Assert.SkipUnless(TestStore.IsPostgres, $"SQLite has no TRUNCATE; {TestStore.Variable} names no server");
        await using var connection = await Open(site.Store.Migrate!);
        await using var command = new NpgsqlCommand("TRUNCATE audit_entries", connection);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Stop));
        Assert.Contains("append-only", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_reads_own_memberships_elsewhere_but_cannot_delete_them()
    {
        Assert.SkipUnless(TestStore.IsPostgres, $"SQLite has no row policies; {TestStore.Variable} names no server");
        var (here, there) = (await site.NewOwner(), await site.NewOwner());
        await using var connection = await Open(site.Store.Connection);
        await Set(connection, here.OrganizationId, there.PersonId);
        Assert.Equal(1L, await Scalar(connection, $"SELECT count(*) FROM memberships WHERE organization_id = '{there.OrganizationId}'"));
        Assert.Equal(0, await Run(connection, $"DELETE FROM memberships WHERE organization_id = '{there.OrganizationId}'"));
        Assert.Equal(0, await Run(connection, $"DELETE FROM organizations WHERE organization_id = '{there.OrganizationId}'"));
        Assert.Equal(0, await Run(connection, $"UPDATE organizations SET name = 'x' WHERE organization_id = '{there.OrganizationId}'"));
    }

    [Fact]
    public async Task Somebody_removed_does_not_even_see_the_organisation()
    {
        Assert.SkipUnless(TestStore.IsPostgres, $"SQLite has no row policies; {TestStore.Variable} names no server");
        var owner = await site.NewOwner();
        var removed = await site.Join(owner, Role.Member, MembershipState.Removed);
        await using var connection = await Open(site.Store.Connection);
        await Set(connection, Guid.Empty, removed.PersonId);
        Assert.Equal(0L, await Scalar(connection, $"SELECT count(*) FROM organizations WHERE organization_id = '{owner.OrganizationId}'"));
    }

    [Fact]
    public async Task A_connection_of_the_pool_forgets_the_organisation_it_served()
    {
        Assert.SkipUnless(TestStore.IsPostgres, $"SQLite has no row policies; {TestStore.Variable} names no server");
        var single = new NpgsqlConnectionStringBuilder(site.Store.Connection) { MaxPoolSize = 1, ApplicationName = "pool of one" }.ToString();
        var owner = await site.NewOwner();
        await using (var first = await Open(single))
        {
            await Set(first, owner.OrganizationId, owner.PersonId);
            Assert.Equal(1L, await Scalar(first, "SELECT count(*) FROM scopes"));
        }

        await using var second = await Open(single);
        Assert.Equal(0L, await Scalar(second, "SELECT count(*) FROM scopes"));
    }

    [Theory]
    [InlineData("Host=h;Multiplexing=true")]
    [InlineData("Host=h;No Reset On Close=true")]
    public void A_connection_that_would_mix_organisations_is_refused(string connection) =>
        Assert.Throws<InvalidOperationException>(() => DataStore.Configure(new DbContextOptionsBuilder(), StoreKind.Postgres, connection));

    [Fact]
    public async Task A_role_that_passes_row_policies_by_cannot_serve()
    {
        Assert.SkipUnless(TestStore.IsPostgres, $"SQLite has no roles; {TestStore.Variable} names no server");
        var super = new NpgsqlConnectionStringBuilder(site.Store.Connection) { Username = "super" }.ToString();
        await using var app = HoshitoriWeb.Build(new WebOptions(site.Catalogue, 0, site.Clock, site.Store with { Connection = super }));
        var refused = await Assert.ThrowsAsync<StoreNotReadyException>(() => StoreStart.Prepare(app.Services, Stop));
        Assert.Contains("NOBYPASSRLS", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<NpgsqlConnection> Open(string connection)
    {
        var opened = new NpgsqlConnection(connection);
        await opened.OpenAsync(Stop);
        return opened;
    }

    private static Task<int> Set(NpgsqlConnection connection, Guid tenant, Guid person) =>
        Run(connection, $"SELECT set_config('app.tenant', '{tenant}', false), set_config('app.person', '{person}', false)");

    private static async Task<int> Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(Stop);
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Stop);
    }
}
