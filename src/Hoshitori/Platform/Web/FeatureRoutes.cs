using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Web;

/// <summary>Who may take an action.</summary>
public enum Permission
{
    /// <summary>Everybody; nothing of an organisation is read or written.</summary>
    Anyone,

    /// <summary>Everybody who is signed in; only their own account is touched.</summary>
    SignedIn,

    /// <summary>Belongs to the organisation of the route, in any role.</summary>
    Belong,

    /// <summary>Sees the organisation's answers and results.</summary>
    Read,

    /// <summary>Answers the organisation's questions.</summary>
    Answer,

    /// <summary>Leads the organisation's work.</summary>
    Lead,

    /// <summary>Answers for the whole organisation.</summary>
    Own,

    /// <summary>Runs the installation.</summary>
    Operator,
}

/// <summary>The action a route takes and who may take it; every route carries one.</summary>
public sealed record RouteAction(string Name, Permission Permission);

/// <summary>A form that may be sent without the token against forgery, and why: it reads no session and stores nothing.</summary>
public sealed record FormWithoutToken(string Reason);

/// <summary>Where features put their routes.</summary>
public sealed record FeatureRoutes(IEndpointRouteBuilder Pages)
{
    /// <summary>Name of the route value that holds an organisation's code.</summary>
    public const string OrganizationValue = "org";

    /// <summary>Pages of one organisation; <see cref="Permission.Belong"/> and above find it here.</summary>
    public IEndpointRouteBuilder Organization { get; } = Pages.MapGroup($"/o/{{{OrganizationValue}}}");

    /// <summary>The interface for programs where it says nothing of an organisation: JSON, and never a cookie.</summary>
    public IEndpointRouteBuilder Api { get; } = Pages.MapGroup("/api/v1").ForPrograms();

    /// <summary>The interface for programs inside one organisation, with a token of it: the counterpart of its pages.</summary>
    public IEndpointRouteBuilder OrganizationApi { get; } = Pages.MapGroup($"/api/v1/organizations/{{{OrganizationValue}}}").ForPrograms().AsksForToken();

    /// <summary>The interface for programs inside one scope of an organisation.</summary>
    public IEndpointRouteBuilder ScopeApi { get; } = Pages.MapGroup($"/api/v1/organizations/{{{OrganizationValue}}}/scopes/{{scope:guid}}").ForPrograms().AsksForToken();
}

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

    /// <summary>Lets a form of <see cref="Permission.Anyone"/> be sent without a token against forgery.</summary>
    /// <param name="reason">Why nothing can be made to happen through it.</param>
    public static TBuilder WithoutFormToken<TBuilder>(this TBuilder route, string reason)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new FormWithoutToken(reason));
}
