using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Antiforgery;
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
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteAction>() is not { } action)
        {
            await next(context);
            return;
        }

        var found = await SignIn(context);
        var verdict = action.Permission switch
        {
            Permission.Anyone => StatusCodes.Status200OK,
            _ when found is null => StatusCodes.Status401Unauthorized,
            Permission.SignedIn => StatusCodes.Status200OK,
            Permission.Operator => found is { Person.IsOperator: true, Session.Way: SignInWay.Passkey or SignInWay.Demo } ? StatusCodes.Status200OK : StatusCodes.Status404NotFound,
            _ => await OfOrganization(context, action.Permission),
        };
        if (verdict == StatusCodes.Status200OK && action.Permission != Permission.Anyone && !await IsOwnForm(context))
        {
            verdict = StatusCodes.Status400BadRequest;
        }

        if (verdict == StatusCodes.Status200OK)
        {
            await next(context);
            return;
        }

        await Refuse(context, verdict);
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
        var code = context.GetRouteValue(FeatureRoutes.OrganizationValue) as string ?? "";
        var member = await context.RequestServices.GetRequiredService<Memberships>().Find(code, actor.PersonId, context.RequestAborted);
        if (member is null)
        {
            return StatusCodes.Status404NotFound;
        }

        context.RequestServices.GetRequiredService<Tenant>().Set(member.Organization.OrganizationId);
        actor.In(member.Organization, member.Membership.Role);
        return actor.May(RightOf(permission)) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
    }

    private static Right RightOf(Permission permission) => permission switch
    {
        Permission.Belong => Right.Belong,
        Permission.Read => Right.Read,
        Permission.Answer => Right.Answer,
        Permission.Lead => Right.Lead,
        Permission.Own => Right.Own,
        _ => throw new ArgumentOutOfRangeException(nameof(permission)),
    };

    private static async Task<bool> IsOwnForm(HttpContext context)
    {
        var method = context.Request.Method;
        return HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method)
            || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }

    /// <summary>Somebody not signed in is shown the door and brought back afterwards; a script is only told.</summary>
    private static Task Refuse(HttpContext context, int status)
    {
        if (status == StatusCodes.Status401Unauthorized && HttpMethods.IsGet(context.Request.Method) && !context.Request.Headers.ContainsKey("X-Script"))
        {
            context.Response.Redirect(SignInAddress(context.Request));
            return Task.CompletedTask;
        }

        context.Response.StatusCode = status;
        // What was typed into a form is not lost with the session.
        return status == StatusCodes.Status401Unauthorized && HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType
            && !context.Request.Headers.ContainsKey("X-Script") && context.RequestServices.GetService<Doors>() is { } doors
            ? doors.SignIn(context)
            : Task.CompletedTask;
    }

    private static string SignInAddress(HttpRequest request) =>
        "/sign-in" + QueryString.Create("return", request.Path + request.QueryString);
}
