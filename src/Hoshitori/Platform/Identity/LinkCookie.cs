using Microsoft.AspNetCore.Http;

namespace Hoshitori.Platform.Identity;

/// <summary>The token of a mailed link, taken out of the address at once: addresses stay in histories and logs.</summary>
public static class LinkCookie
{
    private const string Secure = "__Host-link";
    private const string Plain = "link";

    public static string? Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[Name(request)];
    }

    public static void Write(HttpContext context, string token) => Append(context, token, TimeSpan.FromHours(2));

    public static void Clear(HttpContext context) => Append(context, "", TimeSpan.Zero);

    private static void Append(HttpContext context, string value, TimeSpan life)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(Name(context.Request), value, new CookieOptions
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = life,
            IsEssential = true,
        });
    }

    private static string Name(HttpRequest request) => request.IsHttps ? Secure : Plain;
}
