using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Web;

/// <summary>
/// The one place that decides whether a request may take the action of its route: who is it, do they belong to the
/// organisation of the address, does their role allow it, did the form come from our own page.
/// </summary>
internal static class Access
{
    public static void UseAccess(this WebApplication app) => app.Use(Check);

    private static async Task Check(HttpContext context, RequestDelegate next)
    {
        // Anything else is no route of ours: nothing was found, or the framework answers 405 by itself.
        if (context.GetEndpoint() is not RouteEndpoint { Metadata: var about })
        {
            await next(context);
            return;
        }

        // A route that does not say who may take it is open to nobody.
        var verdict = about.GetMetadata<RouteAction>() is not { } action ? StatusCodes.Status404NotFound
            : about.GetMetadata<ApiRoute>() is null ? await OfPerson(context, action.Permission)
            : await OfProgram(context, action.Permission);
        if (verdict == StatusCodes.Status200OK && about.GetMetadata<ApiRoute>() is null && !await FormToken.IsGood(context, about))
        {
            verdict = StatusCodes.Status400BadRequest;
        }

        if (verdict == StatusCodes.Status200OK)
        {
            await next(context);
            return;
        }

        await Refuse(context, verdict, about.GetMetadata<ApiRoute>() is not null);
    }

    private static async Task<int> OfPerson(HttpContext context, Permission permission)
    {
        var found = await SignIn(context);
        return permission switch
        {
            Permission.Anyone => StatusCodes.Status200OK,
            _ when found is null => StatusCodes.Status401Unauthorized,
            Permission.SignedIn => StatusCodes.Status200OK,
            Permission.Operator => found is { Person.IsOperator: true, Session.Way: SignInWay.Passkey or SignInWay.Demo } ? StatusCodes.Status200OK : StatusCodes.Status404NotFound,
            _ => await OfOrganization(context, permission),
        };
    }

    private static async Task<Sessions.Found?> SignIn(HttpContext context)
    {
        if (SessionCookie.Read(context.Request) is not { } cookie)
        {
            return null;
        }

        var found = await context.RequestServices.GetRequiredService<Sessions>().Find(cookie, context.RequestAborted);
        if (found is not null)
        {
            context.RequestServices.GetRequiredService<Actor>().SignedIn(found.Person, found.Session);
            // Form tokens are bound to the person: one taken before signing in is worth nothing after.
            context.User = SessionCookie.PrincipalOf(found.Person);
        }

        return found;
    }

    /// <summary>Not a confirmed member: as if the organisation did not exist. A member without the right is told so.</summary>
    private static async Task<int> OfOrganization(HttpContext context, Permission permission)
    {
        var actor = context.RequestServices.GetRequiredService<Actor>();
        var member = await context.RequestServices.GetRequiredService<Memberships>().Find(CodeOf(context), actor.PersonId, context.RequestAborted);
        if (member is null)
        {
            return StatusCodes.Status404NotFound;
        }

        context.RequestServices.GetRequiredService<Tenant>().Set(member.Organization.OrganizationId);
        actor.In(member.Organization, member.Membership.Role);
        return Decide(actor, permission);
    }

    /// <summary>A token acts for its own organisation only; a cookie says nothing here, so no other page can use it.</summary>
    private static async Task<int> OfProgram(HttpContext context, Permission permission)
    {
        if (permission == Permission.Anyone)
        {
            return StatusCodes.Status200OK;
        }

        var tokens = context.RequestServices.GetRequiredService<ApiTokens>();
        if (ApiTokens.Read(context.Request) is not { } shown || await tokens.Find(shown, context.RequestAborted) is not { } found)
        {
            return StatusCodes.Status401Unauthorized;
        }

        return string.Equals(found.Organization.Code, CodeOf(context), StringComparison.Ordinal)
            ? Decide(context.RequestServices.GetRequiredService<Actor>(), permission)
            : StatusCodes.Status404NotFound;
    }

    private static int Decide(Actor actor, Permission permission) =>
        actor.May(RightOf(permission)) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;

    private static string CodeOf(HttpContext context) => context.GetRouteValue(FeatureRoutes.OrganizationValue) as string ?? "";

    private static Right RightOf(Permission permission) => permission switch
    {
        Permission.Belong => Right.Belong,
        Permission.Read => Right.Read,
        Permission.Answer => Right.Answer,
        Permission.Lead => Right.Lead,
        Permission.Own => Right.Own,
        _ => throw new ArgumentOutOfRangeException(nameof(permission)),
    };

    /// <summary>Somebody not signed in is shown the door and brought back afterwards; a script or program is only told.</summary>
    private static Task Refuse(HttpContext context, int status, bool isProgram)
    {
        if (isProgram && status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }
        else if (status == StatusCodes.Status401Unauthorized && HttpMethods.IsGet(context.Request.Method) && !context.Request.Headers.ContainsKey("X-Script"))
        {
            context.Response.Headers.Location = SignInAddress(context.Request);
            status = StatusCodes.Status303SeeOther;
        }

        context.Response.StatusCode = status;
        // What was typed into a form is not lost with the session.
        return status == StatusCodes.Status401Unauthorized && !isProgram && HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType
            && !context.Request.Headers.ContainsKey("X-Script") && context.RequestServices.GetService<Doors>() is { } doors
            ? doors.SignIn(context)
            : Task.CompletedTask;
    }

    private static string SignInAddress(HttpRequest request) =>
        "/sign-in" + QueryString.Create("return", request.Path + request.QueryString);
}
