using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Platform.Web;

/// <summary>Names of cookies. Over https every one is bound to this host and to secure transport by its name.</summary>
public static class CookieName
{
    private const string HostPrefix = "__Host-";

    public static string Of(HttpRequest request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.IsHttps ? HostPrefix + name : name;
    }
}

/// <summary>The cookie of the token against forgery; the framework knows one name only, so it is asked anew at each request.</summary>
internal sealed class FormTokenCookie(IHttpContextAccessor http) : CookieBuilder
{
    private const string Plain = "form-token";

    public override string? Name
    {
        get => http.HttpContext is { } context ? CookieName.Of(context.Request, Plain) : Plain;
        set => throw new NotSupportedException($"The name is {Plain}");
    }

    public static void Set(AntiforgeryOptions form, IHttpContextAccessor http) => form.Cookie = new FormTokenCookie(http)
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        SecurePolicy = CookieSecurePolicy.SameAsRequest,
        Path = "/",
        IsEssential = true,
    };
}
