using System.Text.Json;
using System.Text.RegularExpressions;
using Hoshitori.Platform.Identity;
using Hoshitori.Tests.Security;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace Hoshitori.Tests.House;

/// <summary>The table of ways in of <c>docs/operate/accounts.md</c> and the routes that can start a session, both ways (ASVS 6.1.3).</summary>
public sealed class WaysInTests(Site site)
{
    private static readonly Regex Row = new(@"^\| `(?<way>[a-z-]+)` \| `(?<route>[A-Z]+ /[^`]*)` \|", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline);

    [Fact]
    public void Every_route_that_can_start_a_session_is_in_the_table_and_no_other()
    {
        var routes = RouteWalk.RoutesOf(site).SelectMany(route => (route.Metadata.GetMetadata<Entrance>()?.Ways ?? []).Select(way =>
            $"{route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single()} {route.RoutePattern.RawText} {Word(way)}"));
        var listed = Row.Matches(File.ReadAllText(Checkout.At("docs", "operate", "accounts.md"))).Select(row => $"{row.Groups["route"].Value} {row.Groups["way"].Value}");
        Assert.Equal(routes.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_way_of_a_session_has_a_route() => Assert.Equal(
        Enum.GetValues<SignInWay>().Order(), RouteWalk.RoutesOf(site).SelectMany(route => route.Metadata.GetMetadata<Entrance>()?.Ways ?? []).Distinct().Order());

    private static string Word(SignInWay way) => JsonNamingPolicy.KebabCaseLower.ConvertName(way.ToString());
}
