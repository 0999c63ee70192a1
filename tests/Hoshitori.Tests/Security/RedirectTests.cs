using AngleSharp;
using Hoshitori.Platform.Web;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hoshitori.Tests.Security;

/// <summary>No route sends a visitor to another host, whatever stands in its <c>return</c> (ASVS 1.2.2, 3.7.2).</summary>
public sealed class RedirectTests
{
    private const string Probe = "/probe-of-the-redirect-test";

    [Fact]
    public async Task No_return_address_leads_elsewhere()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        var (tried, found) = await Walk(site, _ => true);
        TestContext.Current.TestOutputHelper!.WriteLine($"open redirects: {tried} payloads on routes that return, {found.Count} lead elsewhere");
        Assert.Empty(found);
    }

    [Fact]
    public async Task A_return_address_that_is_trusted_is_seen()
    {
        await using var site = new Site
        {
            AddRoutes = app =>
            {
                app.MapGet("/trusting", (HttpRequest request) => Results.Redirect(request.Query["return"].ToString())).Requires("trusting", Permission.Anyone);
                app.MapGet("/half-trusting", (HttpRequest request) => request.Query["return"].ToString() is ['/', not '/', ..] path ? Results.Redirect(path) : Results.NotFound()).Requires("trusting", Permission.Anyone);
            },
        };
        await site.InitializeAsync();
        var (tried, found) = await Walk(site, route => route.RoutePattern.RawText!.Contains("trusting", StringComparison.Ordinal));
        Assert.True(tried >= 480);
        Assert.Contains("GET /trusting: https://evil.example", found);
        Assert.Contains("GET /half-trusting: /\\evil.example", found);
    }

    [Fact]
    public void There_are_enough_payloads_and_each_leads_elsewhere_or_nowhere()
    {
        Assert.True(RedirectPayloads.All.Distinct(StringComparer.Ordinal).Count() >= 240);
        var site = new Uri("http://localhost:5080/");
        Assert.True(RedirectPayloads.LeavesTheSite(site, "//evil.example"));
        Assert.True(RedirectPayloads.LeavesTheSite(site, "/\\evil.example"));
        Assert.True(RedirectPayloads.LeavesTheSite(site, "https://evil.example/?localhost:5080"));
        Assert.False(RedirectPayloads.LeavesTheSite(site, "/o/x?y=//evil.example"));
        Assert.False(RedirectPayloads.LeavesTheSite(site, "http://localhost:5080/x"));
    }

    private static async Task<(int Tried, List<string> Found)> Walk(Site site, Func<RouteEndpoint, bool> which)
    {
        using var knock = new Knock(site);
        var owner = await site.NewOwner();
        await SampleRows.Add(site, owner);
        var (values, papers) = (await RouteValues.Of(site, owner), await knock.SignedIn(owner.PersonId));
        var (tried, found) = (0, new List<string>());
        foreach (var route in RouteWalk.RoutesOf(site).Where(which))
        {
            foreach (var verb in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                var address = values.Fill(route.RoutePattern);
                var given = (await Targets(knock, verb, address, papers, Probe)).Contains(Probe) ? papers
                    : (await Targets(knock, verb, address, new(), Probe)).Contains(Probe) ? new Papers() : null;
                foreach (var payload in given is null ? [] : RedirectPayloads.All)
                {
                    tried++;
                    found.AddRange((await Targets(knock, verb, address, given!, payload)).Where(target => RedirectPayloads.LeavesTheSite(site.Address, target)).Take(1).Select(_ => $"{verb} {route.RoutePattern.RawText}: {payload}"));
                }
            }
        }

        return (tried, found);
    }

    /// <summary>Every place an answer would lead to: its redirect, and what its form would send on.</summary>
    private static async Task<List<string>> Targets(Knock knock, string verb, string address, Papers papers, string payload)
    {
        using var answer = await knock.Send(verb, address, papers, [("return", payload), ("returnUrl", payload), ("next", payload)], asJson: false);
        var text = await answer.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(text));
        return
        [
            .. answer.Headers.NonValidated.TryGetValues("Location", out var places) ? places.Where(place => !place.StartsWith("/sign-in?", StringComparison.Ordinal)) : [],
            .. page.QuerySelectorAll("input[name=return]").Select(field => field.GetAttribute("value") ?? "").Where(value => value.Length > 0),
        ];
    }
}
