using System.Collections.Frozen;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Hoshitori.Tests.Architecture;

public sealed class RouteTests
{
    private static readonly Catalogue Empty = new("", [], FrozenDictionary<string, Control>.Empty, [], [],
        FrozenDictionary<string, GlossaryTerm>.Empty, []);

    [Fact]
    public async Task Every_route_names_its_action_and_who_may_take_it()
    {
        await using var app = HoshitoriWeb.Build(new WebOptions(Empty, 0, TimeProvider.System, StoreOptions.File(":memory:")));
        Assert.NotEmpty(RoutesOf(app));
        Assert.Empty(WithoutAction(RoutesOf(app)));
    }

    [Fact]
    public async Task A_route_without_a_known_action_is_found()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/nameless", () => "");
        app.MapGet("/unknown", () => "").Requires("nobody.knows", Permission.Anyone);
        app.MapGet("/permission", () => "").Requires(Hoshitori.Features.Home.ShowHome.ActionName, (Permission)99);
        app.MapGet("/good", () => "").Requires(Hoshitori.Features.Home.ShowHome.ActionName, Permission.Anyone);
        Assert.Equal(["/nameless", "/permission", "/unknown"], WithoutAction(RoutesOf(app)));
    }

    private static IEnumerable<string> WithoutAction(IEnumerable<RouteEndpoint> routes)
    {
        var known = SliceRules.SlicesOf(Ours.Types).Select(slice => slice.ActionName).ToHashSet(StringComparer.Ordinal);
        return from route in routes
               let action = route.Metadata.GetMetadata<RouteAction>()
               where action is null || !known.Contains(action.Name) || !Enum.IsDefined(action.Permission)
               orderby route.RoutePattern.RawText
               select route.RoutePattern.RawText;
    }

    private static RouteEndpoint[] RoutesOf(WebApplication app) =>
        [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];
}
