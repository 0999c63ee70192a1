using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hoshitori.Tests.Support;

/// <summary>What the provider says that is not so.</summary>
public enum Lie
{
    None,
    DiscoveryOfAnotherIssuer,
    TokenOfAnotherIssuer,
    AnswerOfAnotherIssuer,
    TokenForAnotherClient,
    TokenOfAnotherKey,
    TokenWithoutSignature,
    NoNonce,
    OldNonce,
    Expired,
    OneFactorOnly,
    NoSubject,
    StaleSignIn,
}

/// <summary>A real OpenID provider on this machine (discovery, code with PKCE, ES256 tokens) that tells one lie when asked to.</summary>
public sealed class LyingProvider : IAsyncDisposable
{
    private const string Client = "hoshitori";
    private const string Acr = "urn:two-factors";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa foreignKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly Dictionary<string, (string Nonce, string Challenge)> codes = new(StringComparer.Ordinal);
    private WebApplication app = null!;

    public Lie Lie { get; set; }

    public string Subject { get; set; } = "subject-1";

    public string? Mail { get; set; } = "person@provider.example";

    public bool MailIsVerified { get; set; } = true;

    public string Address { get; private set; } = "";

    /// <summary>The last request for a sign-in, as the browser brought it.</summary>
    public IQueryCollection Asked { get; private set; } = QueryCollection.Empty;

    public static async Task<LyingProvider> Start()
    {
        var provider = new LyingProvider();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        provider.app = builder.Build();
        provider.Map();
        await provider.app.StartAsync();
        provider.Address = provider.app.Urls.Single();
        return provider;
    }

    /// <summary>A site that trusts this provider, from this very moment on: tokens live by the real clock.</summary>
    public Task<Site> NewSite() => new Site
    {
        Clock = new(TimeProvider.System.GetUtcNow()),
        Settings = new(StringComparer.Ordinal)
        {
            ["OpenId:0:Name"] = "見本ID", ["OpenId:0:Authority"] = Address, ["OpenId:0:ClientId"] = Client, ["OpenId:0:ClientSecret"] = "secret", ["OpenId:0:RequireAcr"] = Acr,
        },
    }.Ready();

    /// <summary>Signs in at the provider, as somebody with a browser does.</summary>
    /// <returns>The address the provider sends the browser back to.</returns>
    public async Task<string> SignInAt(Seen leaving)
    {
        var there = leaving.Response.Headers.Location ?? throw new InvalidOperationException("Nobody was sent to the provider: " + leaving.Status);
        Assert.StartsWith(Address, there.ToString(), StringComparison.Ordinal);
        using var answer = await browser.GetAsync(there);
        return answer.Headers.Location!.PathAndQuery;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        browser.Dispose();
        key.Dispose();
        foreignKey.Dispose();
    }

    private void Map()
    {
        app.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = Lie == Lie.DiscoveryOfAnotherIssuer ? "https://evil.example" : Address,
            ["authorization_endpoint"] = Address + "/authorize", ["token_endpoint"] = Address + "/token", ["jwks_uri"] = Address + "/keys",
        });
        app.MapGet("/keys", () =>
        {
            var point = key.ExportParameters(false).Q;
            return new { keys = new[] { new { kty = "EC", crv = "P-256", use = "sig", kid = "one", x = Base64Url.EncodeToString(point.X), y = Base64Url.EncodeToString(point.Y) } } };
        });
        app.MapGet("/authorize", (HttpRequest request) =>
        {
            Asked = request.Query;
            var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
            codes[code] = (request.Query["nonce"].ToString(), request.Query["code_challenge"].ToString());
            var issuer = Lie == Lie.AnswerOfAnotherIssuer ? "https://evil.example" : Address;
            return Results.Redirect(request.Query["redirect_uri"] + QueryString.Create("code", code).Add("state", request.Query["state"].ToString()).Add("iss", issuer));
        });
        app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            if (!codes.Remove(form["code"].ToString(), out var asked)
                || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
            {
                return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
            }

            return Results.Json(new { access_token = "access", token_type = "Bearer", expires_in = 60, id_token = Token(asked.Nonce) });
        });
    }

    private string Token(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = Lie is Lie.TokenOfAnotherIssuer or Lie.DiscoveryOfAnotherIssuer ? "https://evil.example" : Address,
            ["aud"] = Lie == Lie.TokenForAnotherClient ? "somebody-else" : Client,
            ["iat"] = now.ToUnixTimeSeconds(), ["auth_time"] = (Lie == Lie.StaleSignIn ? now.AddHours(-1) : now).ToUnixTimeSeconds(),
            ["exp"] = (Lie == Lie.Expired ? now.AddHours(-1) : now.AddMinutes(5)).ToUnixTimeSeconds(), ["email_verified"] = MailIsVerified, ["name"] = "提供 太郎",
        };
        Add(claims, "sub", Lie == Lie.NoSubject ? null : Subject);
        Add(claims, "email", Mail);
        Add(claims, "acr", Lie == Lie.OneFactorOnly ? "urn:password" : Acr);
        Add(claims, "nonce", Lie == Lie.NoNonce ? null : Lie == Lie.OldNonce ? "an old one" : nonce);
        var signer = new SigningCredentials(new ECDsaSecurityKey(Lie == Lie.TokenOfAnotherKey ? foreignKey : key) { KeyId = "one" }, SecurityAlgorithms.EcdsaSha256);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims, SigningCredentials = Lie == Lie.TokenWithoutSignature ? null : signer,
        });
    }

    private static void Add(Dictionary<string, object> claims, string name, string? value)
    {
        if (value is not null)
        {
            claims[name] = value;
        }
    }
}
