using System.Globalization;
using Hoshitori.Platform.Text;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Platform.Web;

/// <summary>Answers in Japanese unless the visitor chose English by <c>?lang=en</c>; a cookie remembers the choice.</summary>
internal static class RequestLanguage
{
    public const string Name = "lang";

    public static Task Choose(HttpContext context, RequestDelegate next)
    {
        var asked = context.Request.Query[Name].ToString();
        if (asked is "ja" or "en")
        {
            Remember(context, asked);
        }
        else
        {
            asked = context.Request.Cookies[CookieName.Of(context.Request, Name)] ?? "";
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = asked == "en" ? Language.English : Language.Japanese;
        return next(context);
    }

    /// <param name="code"><c>ja</c> or <c>en</c>.</param>
    public static void Remember(HttpContext context, string code) => context.Response.Cookies.Append(CookieName.Of(context.Request, Name), code, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
    });

    /// <summary>The address of this page in the other language.</summary>
    public static string Other(HttpRequest request)
    {
        var query = request.Query.Where(pair => pair.Key != Name)
            .Append(new(Name, Language.IsEnglish ? "ja" : "en"));
        return request.Path + QueryString.Create(query);
    }
}
