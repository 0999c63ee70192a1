using Hoshitori.Platform.Web;
using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Platform.Identity;

/// <summary>The browser a request comes from, as its owner would recognise it.</summary>
/// <param name="Id">What a long-lived cookie remembers, so that a new device can be told from a known one; no secret.</param>
/// <param name="Name">Browser and system in short.</param>
/// <param name="Place">Network the request came from, shortened so that it names no single machine.</param>
public sealed record Device(Guid Id, string Name, string Place)
{
    private const string Cookie = "device";

    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("CriOS/", "Chrome"), ("FxiOS/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static Device Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var agent = context.Request.Headers.UserAgent.ToString();
        var name = string.Join(" · ", new[] { In(Browsers, agent), In(Systems, agent) }.OfType<string>());
        return new(Known(context) ?? new Guid(RandomNumberGenerator.GetBytes(16)), name.Length > 0 ? name : "?", Network(context.Connection.RemoteIpAddress));
    }

    /// <summary>Lets the browser be known next time.</summary>
    public void Remember(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(CookieName.Of(context.Request, Cookie), Base64Url.EncodeToString(Id.ToByteArray()), new CookieOptions
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = TimeSpan.FromDays(400),
            IsEssential = true,
        });
    }

    private static Guid? Known(HttpContext context) =>
        context.Request.Cookies[CookieName.Of(context.Request, Cookie)] is { Length: 22 } text && Base64Url.IsValid(text) && Base64Url.DecodeFromChars(text) is { Length: 16 } bytes ? new Guid(bytes) : null;

    private static string? In((string Sign, string Name)[] list, string agent) =>
        list.Where(entry => agent.Contains(entry.Sign, StringComparison.Ordinal)).Select(entry => entry.Name).FirstOrDefault();

    private static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? FormattableString.Invariant($"{bytes[0]}.{bytes[1]}.{bytes[2]}.*")
            : FormattableString.Invariant($"{bytes[0]:x2}{bytes[1]:x2}:{bytes[2]:x2}{bytes[3]:x2}:{bytes[4]:x2}{bytes[5]:x2}:*");
    }
}
