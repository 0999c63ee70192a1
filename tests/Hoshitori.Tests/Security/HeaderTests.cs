using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Security;

/// <summary>A site that answers any status, over http and https.</summary>
public sealed class StatusSite : IAsyncLifetime
{
    private static readonly X509Certificate2 Certificate = MakeCertificate();

    internal Site Site { get; } = new()
    {
        AddRoutes = app =>
        {
            app.MapGet("/status/{status:int}", (int status) => Results.StatusCode(status)).Requires("status", Permission.Anyone);
            app.MapGet("/status/thrown", string () => throw new InvalidDataException("broken")).Requires("status", Permission.Anyone);
            app.MapPost("/o/{org}/status", () => "").Requires("status", Permission.Own);
            app.MapGet("/status/cookies", (HttpContext context) =>
            {
                SessionCookie.Write(context, new string('A', 43));
                context.RequestServices.GetRequiredService<Microsoft.AspNetCore.Antiforgery.IAntiforgery>().GetAndStoreTokens(context);
                return "";
            }).Requires("status", Permission.Anyone);
        },
        Replace = services => services.Configure<KestrelServerOptions>(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate))),
    };

    internal HttpClient Http { get; private set; } = null!;

    internal HttpClient Https { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        Http = Client("http");
        Https = Client("https");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Https.Dispose();
        await Site.DisposeAsync();
    }

    private HttpClient Client(string scheme)
    {
        var address = Site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(address => address.StartsWith(scheme + ":", StringComparison.Ordinal));
        return new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && shown.GetCertHashString() == Certificate.Thumbprint } }) { BaseAddress = new(address) };
    }

    /// <summary>A certificate of an hour, for this test's own server.</summary>
    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddMinutes(-5), now.AddHours(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}

/// <summary>Headers and cookies over every route and every status, over http and https.</summary>
public sealed class HeaderTests(StatusSite status) : IClassFixture<StatusSite>
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    private readonly Site site = status.Site;
    private readonly HttpClient http = status.Http;
    private readonly HttpClient https = status.Https;

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("HEAD", "/", 200)]
    [InlineData("GET", "/css/hoshitori.css", 200)]
    [InlineData("GET", "/css/nothing.css", 404)]
    [InlineData("GET", "/o/nothing/status", 405)]
    [InlineData("POST", "/o/nothing/status", 401)]
    [InlineData("DELETE", "/glossary", 405)]
    [InlineData("OPTIONS", "/", 405)]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("GET", "/status/303", 303)]
    [InlineData("GET", "/status/304", 304)]
    [InlineData("GET", "/status/400", 400)]
    [InlineData("GET", "/status/403", 403)]
    [InlineData("GET", "/status/413", 413)]
    [InlineData("GET", "/status/422", 422)]
    [InlineData("GET", "/status/429", 429)]
    [InlineData("GET", "/status/503", 503)]
    [InlineData("GET", "/status/thrown", 500)]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("GET", "/%zz", 404)]
    public async Task Every_status_carries_them(string verb, string path, int expected)
    {
        foreach (var (client, isSecure) in new[] { (http, false), (https, true) })
        {
            using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(verb), path), TestContext.Current.CancellationToken);
            Assert.Equal(expected, (int)answer.StatusCode);
            Assert.Empty(Missing(answer, isSecure));
        }
    }

    [Fact]
    public async Task Every_route_carries_them()
    {
        using var knock = new Knock(site);
        var owner = await site.NewOwner();
        await SampleRows.Add(site, owner);
        var (values, papers) = (await RouteValues.Of(site, owner), await knock.SignedIn(owner.PersonId));
        var tried = 0;
        foreach (var route in RouteWalk.RoutesOf(site).Where(route => !route.RoutePattern.RawText!.StartsWith("/status", StringComparison.Ordinal)))
        {
            foreach (var (verb, given) in new[] { ("GET", papers), ("GET", new()), ("POST", papers with { FormField = "" }) })
            {
                using var answer = await knock.Send(verb, values.Fill(route.RoutePattern), given, [], asJson: false);
                Assert.True(!Missing(answer, isSecure: false).Any(), $"{verb} {route.RoutePattern.RawText}: {string.Join(", ", Missing(answer, false))}");
                Assert.True((int)answer.StatusCode < 500, $"{verb} {route.RoutePattern.RawText}: {(int)answer.StatusCode}");
                Assert.Empty(BadCookies(answer, isSecure: false).Select(cookie => $"{route.RoutePattern.RawText}: {cookie}"));
                tried++;
            }
        }

        Assert.True(tried > 30);
    }

    [Fact]
    public async Task Cookies_are_bound_to_this_host_over_https()
    {
        foreach (var (client, isSecure) in new[] { (http, false), (https, true) })
        {
            foreach (var path in new[] { "/status/cookies", "/?lang=en" })
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.True(answer.Headers.TryGetValues("Set-Cookie", out var cookies));
                Assert.All(cookies, cookie => Assert.Equal(isSecure, cookie.StartsWith("__Host-", StringComparison.Ordinal)));
                Assert.Empty(BadCookies(answer, isSecure));
            }
        }
    }

    [Theory]
    [InlineData("hoshitori=x; path=/; samesite=lax; httponly", false, true)]
    [InlineData("hoshitori=x; path=/; samesite=lax", false, false)]
    [InlineData("hoshitori=x; path=/; httponly", false, false)]
    [InlineData("hoshitori=x; path=/; samesite=none; httponly", false, false)]
    [InlineData("hoshitori=x; path=/; samesite=lax; httponly", true, false)]
    [InlineData("__Host-hoshitori=x; path=/; secure; samesite=lax; httponly", true, true)]
    [InlineData("__Host-hoshitori=x; path=/; domain=example.test; secure; samesite=lax; httponly", true, false)]
    [InlineData("__Host-hoshitori=x; path=/o; secure; samesite=lax; httponly", true, false)]
    [InlineData("tracker=x; path=/; samesite=lax; httponly", false, false)]
    public void A_bad_cookie_is_seen(string cookie, bool isSecure, bool isGood) => Assert.Equal(isGood, IsGood(cookie, isSecure));

    private static IEnumerable<string> Missing(HttpResponseMessage answer, bool isSecure)
    {
        var expected = new List<(string, string)>
        {
            ("Content-Security-Policy", answer.Content.Headers.ContentDisposition is null ? ContentSecurityPolicy : "sandbox; default-src 'none'"), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        };
        var isStatic = answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/css/", StringComparison.Ordinal) && answer.StatusCode == HttpStatusCode.OK;
        expected.AddRange(isStatic ? [] : [("Cache-Control", "no-store")]);
        expected.AddRange(isSecure ? [("Strict-Transport-Security", "max-age=63072000; includeSubDomains")] : []);
        var wrong = expected.Where(pair => !answer.Headers.TryGetValues(pair.Item1, out var values) || values.Single() != pair.Item2).Select(pair => pair.Item1);
        var hasPolicy = answer.Headers.TryGetValues("Permissions-Policy", out var policy) && policy.Single().Contains("camera=()", StringComparison.Ordinal);
        return wrong.Concat(hasPolicy ? [] : ["Permissions-Policy"]).Concat(answer.Headers.Server.Count == 0 ? [] : ["a Server header"]);
    }

    private static IEnumerable<string> BadCookies(HttpResponseMessage answer, bool isSecure) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Where(cookie => !IsGood(cookie, isSecure)) : [];

    private static bool IsGood(string cookie, bool isSecure)
    {
        var parts = cookie.Split(';', StringSplitOptions.TrimEntries).Select(part => part.ToLowerInvariant()).ToList();
        var name = parts[0].Split('=')[0];
        var plain = name.StartsWith("__host-", StringComparison.Ordinal) ? name["__host-".Length..] : name;
        return plain is "hoshitori" or "form-token" or "lang" or "keep" or "link" or "device"
            && parts.Contains("httponly") && parts.Contains("path=/") && (parts.Contains("samesite=lax") || parts.Contains("samesite=strict"))
            && !parts.Any(part => part.StartsWith("domain=", StringComparison.Ordinal))
            && isSecure == parts.Contains("secure") && isSecure == name.StartsWith("__host-", StringComparison.Ordinal);
    }
}
