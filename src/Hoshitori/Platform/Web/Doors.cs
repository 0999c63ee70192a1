using Hoshitori.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Web;

/// <summary>The pages a form in the middle of being sent is shown to, with what was typed carried along.</summary>
/// <param name="SignIn">Answers with the sign-in page: the session is over.</param>
/// <param name="Prove">Answers with the page that asks for the second factor: it was shown too long ago.</param>
public sealed record Doors(Func<HttpContext, Task> SignIn, Func<HttpContext, Task> Prove);

public static class FreshProof
{
    /// <summary>Address of the page that asks for the second factor again and then goes to <paramref name="back"/>.</summary>
    public static string Address(string back) => "/account/prove" + QueryString.Create("return", back);

    /// <summary>
    /// For what a thief of an open browser must not do: the second factor has to be shown again when that was more than
    /// five minutes ago. What was typed is carried along.
    /// </summary>
    public static RouteHandlerBuilder RequiresFresh(this RouteHandlerBuilder route) => route.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<Actor>().IsFresh(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime))
        {
            return await next(context);
        }

        if (HttpMethods.IsGet(http.Request.Method))
        {
            return Results.Redirect(Address(http.Request.Path + http.Request.QueryString));
        }

        await http.RequestServices.GetRequiredService<Doors>().Prove(http);
        return Results.Empty;
    });
}
