using Hoshitori.Features.Answers.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Web;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Tests.Security;

/// <summary>Nobody reaches another organisation through any route, and a walk would see it if somebody did.</summary>
public sealed class RouteWalkTests
{
    [Fact]
    public async Task No_route_is_open_to_somebody_it_is_not_for()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        using var walk = new RouteWalk(site);
        var walked = await walk.Walk(_ => true);
        TestContext.Current.TestOutputHelper!.WriteLine(walked.ToString());
        TestContext.Current.SendDiagnosticMessage(walked.ToString());
        Assert.Empty(walked.Open);
        Assert.True(walked.Cells > 100, walked.ToString());
    }

    [Fact]
    public async Task Open_routes_are_seen()
    {
        await using var site = new Site { AddRoutes = AddBadRoutes };
        await site.InitializeAsync();
        using var walk = new RouteWalk(site);
        var walked = await walk.Walk(route => route.RoutePattern.RawText!.StartsWith("/o/{org}/bad", StringComparison.Ordinal));
        Assert.Contains(walked.Open, found => found.StartsWith("GET /o/{org}/bad-read × Nobody", StringComparison.Ordinal) && found.EndsWith("shows the victim's rows", StringComparison.Ordinal));
        Assert.Contains("POST /o/{org}/bad-write: rows of the victim changed", walked.Open);
        Assert.Contains("GET /o/{org}/bad-fault × ForeignOwner: 500, expected Harmless", walked.Open);
        Assert.DoesNotContain(walked.Open, found => found.Contains("bad-nameless", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_parameter_nobody_knows_how_to_fill_is_named()
    {
        await using var site = new Site { AddRoutes = app => app.MapGet("/o/{org}/bad/{riddle}", () => "").Requires("bad.riddle", Permission.Read) };
        await site.InitializeAsync();
        using var walk = new RouteWalk(site);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => walk.Walk(route => route.RoutePattern.RawText == "/o/{org}/bad/{riddle}"));
        Assert.Contains("Security/RouteValues.cs what stands for \"riddle\"", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>What a careless hour could add: a permission too low, a filter ignored, a route that says nothing.</summary>
    private static void AddBadRoutes(WebApplication app)
    {
        app.MapGet("/o/{org}/bad-read", async (string org, Tenant tenant, HoshitoriDb db) =>
        {
            tenant.SeeInstallation();
            return await db.Set<HistoryLine>().IgnoreQueryFilters().Where(line => db.Set<Organization>().IgnoreQueryFilters().Any(row => row.Code == org && row.OrganizationId == line.OrganizationId))
                .Select(line => line.Note).ToListAsync();
        }).Requires("bad.read", Permission.Anyone);
        app.MapPost("/o/{org}/bad-write", async (string org, Tenant tenant, HoshitoriDb db) =>
        {
            tenant.SeeInstallation();
            await db.Set<Organization>().IgnoreQueryFilters().Where(row => row.Code == org).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, row => row.Name + "x"));
        }).Requires("bad.write", Permission.SignedIn);
        app.MapGet("/o/{org}/bad-fault", string () => throw new InvalidDataException("broken")).Requires("bad.fault", Permission.Anyone);
        app.MapGet("/o/{org}/bad-nameless", () => "open");
    }
}
