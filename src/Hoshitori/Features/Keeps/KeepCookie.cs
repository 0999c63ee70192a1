using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Keeps;

/// <summary>The cookie with the token of what is held. Links and mails never carry it.</summary>
internal static class KeepCookie
{
    private const string Secure = "__Host-keep";
    private const string Plain = "keep";
    private const int TokenBytes = 32;

    /// <summary>A new token, and its hash to store.</summary>
    public static (string Token, byte[] Hash) NewToken()
    {
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        return (Base64Url.EncodeToString(token), SHA256.HashData(token));
    }

    /// <summary>The hash of the token a request brings; <c>null</c> without a well-formed one.</summary>
    public static byte[]? HashOf(HttpRequest request) =>
        request.Cookies[Name(request)] is { Length: <= 64 } text && Base64Url.IsValid(text) && Base64Url.DecodeFromChars(text) is { Length: TokenBytes } token
            ? SHA256.HashData(token)
            : null;

    public static void Write(HttpContext context, string token) => Append(context, token, KeepLimits.Life);

    public static void Clear(HttpContext context) => Append(context, "", TimeSpan.Zero);

    private static void Append(HttpContext context, string value, TimeSpan life) => context.Response.Cookies.Append(Name(context.Request), value, new CookieOptions
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
        MaxAge = life,
    });

    private static string Name(HttpRequest request) => request.IsHttps ? Secure : Plain;
}
