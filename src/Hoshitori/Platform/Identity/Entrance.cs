using Microsoft.AspNetCore.Builder;

namespace Hoshitori.Platform.Identity;

/// <summary>A route that can start a session (入口), and the ways it does. <see cref="Sessions"/> starts none at any other route.</summary>
public sealed record Entrance(IReadOnlyList<SignInWay> Ways);

public static class Entrances
{
    /// <summary>Lets the route start sessions of these ways; it then belongs into the table of <c>docs/operate/accounts.md</c>.</summary>
    public static TBuilder LetsIn<TBuilder>(this TBuilder route, params SignInWay[] ways)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Entrance(ways));
}
