using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Web;

/// <summary>Who may take an action.</summary>
public enum Permission
{
    /// <summary>Everybody; nothing of an organisation is read or written.</summary>
    Anyone,
}

/// <summary>The action a route takes and who may take it; every route carries one.</summary>
public sealed record RouteAction(string Name, Permission Permission);

/// <summary>Where features put their routes.</summary>
public sealed record FeatureRoutes(IEndpointRouteBuilder Pages);

/// <summary>A feature's manifest: its services and its routes. Removing a feature removes its module.</summary>
public interface IFeatureModule
{
    void Add(IServiceCollection services);

    void Map(FeatureRoutes routes);
}

public static class RouteActions
{
    /// <summary>Names the action of a route and who may take it.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder route, string actionName, Permission permission)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new RouteAction(actionName, permission));
}
