using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Answers.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Hoshitori.Tests.Security;

/// <summary>With every belt above the database taken away, row policies alone keep organisations apart.</summary>
public sealed class RowPolicyTests
{
    private const string Skip = $"SQLite has no row policies; {TestStore.Variable} names no server";

    [Fact]
    public async Task Row_policies_alone_hold_on_every_route()
    {
        Assert.SkipUnless(TestStore.IsPostgres, Skip);
        await using var site = new Site { Replace = WithoutBelts.Replace, AddRoutes = AddCarelessRoutes };
        await site.InitializeAsync();
        var (tried, found) = await Walk(site, _ => true);
        TestContext.Current.TestOutputHelper!.WriteLine($"row policies alone: {tried} cells, {found.Count} open");
        Assert.Empty(found);
        Assert.True(tried > 1);
    }

    [Fact]
    public async Task Without_row_policies_the_same_walk_sees_the_holes()
    {
        Assert.SkipWhen(TestStore.IsPostgres, "PostgreSQL has row policies; the holes show on SQLite");
        await using var site = new Site { Replace = WithoutBelts.Replace, AddRoutes = AddCarelessRoutes };
        await site.InitializeAsync();
        var (_, found) = await Walk(site, route => route.RoutePattern.RawText!.Contains("careless", StringComparison.Ordinal));
        Assert.Equal(["GET /o/{org}/careless/{scope:guid}: shows the victim's rows", "POST /o/{org}/careless/{scope:guid}: rows of the victim changed"], found);
    }

    [Fact]
    public async Task Every_table_of_an_organisation_refuses_the_others()
    {
        Assert.SkipUnless(TestStore.IsPostgres, Skip);
        await using var site = new Site();
        await site.InitializeAsync();
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        await SampleRows.Add(site, ours);
        await SampleRows.Add(site, theirs);
        await using var connection = new NpgsqlConnection(site.Store.Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var tables = TablesOf(site);
        var found = new List<string>();
        foreach (var table in tables)
        {
            await Run(connection, "SELECT set_config('app.tenant', '', false)");
            found.AddRange(await Leaks(connection, table, $"SELECT count(*) FROM {table}"));
            await Run(connection, $"SELECT set_config('app.tenant', '{ours.OrganizationId}', false)");
            Assert.NotEqual(0L, await Run(connection, $"SELECT count(*) FROM {table} WHERE organization_id = '{ours.OrganizationId}'"));
            found.AddRange(await Leaks(connection, table, $"SELECT count(*) FROM {table} WHERE organization_id <> '{ours.OrganizationId}'"));
            found.AddRange(await Leaks(connection, table, $"WITH d AS (DELETE FROM {table} WHERE organization_id = '{theirs.OrganizationId}' RETURNING 1) SELECT count(*) FROM d"));
            found.AddRange(await Leaks(connection, table, $"WITH d AS (UPDATE {table} SET organization_id = '{ours.OrganizationId}' WHERE organization_id = '{theirs.OrganizationId}' RETURNING 1) SELECT count(*) FROM d"));
            found.AddRange(await Leaks(connection, table, $"WITH d AS (INSERT INTO {table} SELECT (jsonb_populate_record(r, '{{\"organization_id\": \"{Guid.CreateVersion7()}\"}}')).* FROM {table} r LIMIT 1 RETURNING 1) SELECT count(*) FROM d"));
        }

        Assert.Empty(found);
        TestContext.Current.TestOutputHelper!.WriteLine($"{tables.Count} tables");
    }

    [Fact]
    public async Task Every_table_of_an_organisation_has_policies_on_and_forced()
    {
        Assert.SkipUnless(TestStore.IsPostgres, Skip);
        await using var site = new Site();
        await site.InitializeAsync();
        await using var connection = new NpgsqlConnection(site.Store.Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var table in TablesOf(site))
        {
            Assert.Equal($"{table} on forced", await Run(connection,
                $"SELECT relname || CASE WHEN relrowsecurity THEN ' on' ELSE ' off' END || CASE WHEN relforcerowsecurity THEN ' forced' ELSE '' END FROM pg_class WHERE oid = '{table}'::regclass"));
            Assert.Equal(1L, await Run(connection, $"SELECT count(*) FROM pg_policies WHERE tablename = '{table}' AND policyname = 'tenant_rows' AND cmd = 'ALL' AND with_check LIKE '%app.tenant%'"));
        }
    }

    private static List<string> TablesOf(Site site)
    {
        using var scope = site.Services.CreateScope();
        return [.. SampleRows.KindsOf(scope.ServiceProvider.GetRequiredService<HoshitoriDb>()).Select(kind => kind.GetTableName()!)];
    }

    /// <summary>A foreign owner under their own address with every id of the victim.</summary>
    private static async Task<(int Cells, List<string> Open)> Walk(Site site, Func<RouteEndpoint, bool> which)
    {
        using var knock = new Knock(site);
        var (victim, found, cells) = (await site.NewOwner("被害商店"), new List<string>(), 0);
        await SampleRows.Add(site, victim);
        var values = await RouteValues.Of(site, victim);
        foreach (var route in RouteWalk.RoutesOf(site).Where(which).Where(route => route.RoutePattern.GetParameter(FeatureRoutes.OrganizationValue) is not null))
        {
            foreach (var verb in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
            {
                var foreign = await site.NewOwner();
                var before = await Fingerprint.Of(site, victim.OrganizationId);
                var isApi = route.Metadata.GetMetadata<ApiRoute>() is not null;
                var papers = isApi ? await knock.Program(foreign, Hoshitori.Rules.Organizations.TokenScope.Lead) : await knock.SignedIn(foreign.PersonId);
                using var response = await knock.Send(verb, values.Fill(route.RoutePattern, foreign.Code), papers, values.Foreign, isApi);
                cells++;
                if ((await response.Content.ReadAsStringAsync()).Contains(SampleRows.CanaryOf(victim), StringComparison.Ordinal))
                {
                    found.Add($"{verb} {route.RoutePattern.RawText}: shows the victim's rows");
                }

                if (await Fingerprint.Of(site, victim.OrganizationId) != before)
                {
                    found.Add($"{verb} {route.RoutePattern.RawText}: rows of the victim changed");
                }
            }
        }

        return (cells, found);
    }

    /// <summary>Handlers that trust the id in their address and count on the belts below.</summary>
    private static void AddCarelessRoutes(WebApplication app)
    {
        app.MapGet("/o/{org}/careless/{scope:guid}", async (Guid scope, HoshitoriDb db) =>
            await db.Set<HistoryLine>().Where(line => line.ScopeId == scope).Select(line => line.Note).ToListAsync()).Requires("careless.read", Permission.Read);
        app.MapPost("/o/{org}/careless/{scope:guid}", async (Guid scope, HoshitoriDb db) =>
            await db.Set<Scope>().Where(row => row.Id == scope).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "x"))).Requires("careless.write", Permission.Answer);
    }

    private static async Task<IEnumerable<string>> Leaks(NpgsqlConnection connection, string table, string sql)
    {
        try
        {
            return await Run(connection, sql) is 0L ? [] : [$"{table}: {sql}"];
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            return [];
        }
    }

    private static async Task<object?> Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
