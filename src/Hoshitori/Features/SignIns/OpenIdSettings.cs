using Hoshitori.Features.SignIns.Public;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Hoshitori.Features.SignIns;

/// <summary>How we ask a provider and what we check of its answer: code, PKCE, state, nonce, issuer, and that it was two factors.</summary>
internal sealed class OpenIdSettings(OpenIdProviders providers, TimeProvider clock) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public static string BackPath(string id) => $"/sign-in/openid/{id}/back";

    public void Configure(OpenIdConnectOptions options)
    {
    }

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (providers.Find(name) is not { } provider)
        {
            return;
        }

        options.TimeProvider = clock;
        options.Authority = provider.Authority;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        // Loopback only; any other authority without https is refused when the configuration is read.
        options.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
        options.CallbackPath = BackPath(provider.Id);
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        options.Scope.Add("email");
        options.TokenValidationParameters.ValidIssuer = provider.Authority;
        foreach (var cookie in new[] { options.NonceCookie, options.CorrelationCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        options.Events = EventsFor(provider);
    }

    private static OpenIdConnectEvents EventsFor(OpenIdProvider provider) => new()
    {
        OnRedirectToIdentityProvider = context =>
        {
            if (provider.RequireAcr.Length > 0)
            {
                context.ProtocolMessage.AcrValues = provider.RequireAcr;
            }

            if (OpenIdTrip.Of(context.Properties).Kind == OpenIdTripKind.Prove)
            {
                (context.ProtocolMessage.Prompt, context.ProtocolMessage.MaxAge) = ("login", "0");
            }

            return Task.CompletedTask;
        },
        OnMessageReceived = context =>
        {
            // RFC 9207: an answer that names another issuer was meant for somebody else.
            if (context.ProtocolMessage.Iss is { Length: > 0 } issuer && issuer != provider.Authority)
            {
                context.Fail("The answer names another issuer");
            }

            return Task.CompletedTask;
        },
        OnTokenValidated = context =>
        {
            var token = context.SecurityToken;
            if (token.Issuer != provider.Authority || string.IsNullOrEmpty(token.Subject))
            {
                context.Fail("The token is of another issuer or of nobody");
            }
            else if (token.RawSignature.Length == 0)
            {
                // The framework takes unsigned tokens when they come straight from the provider; we do not.
                context.Fail("The token is not signed");
            }
            else if (!Has(token.Claims, "acr", provider.RequireAcr) || !Has(token.Claims, "amr", provider.RequireAmr))
            {
                context.Fail("The sign-in was not with two factors");
            }
            else
            {
                context.HttpContext.Items[typeof(OpenIdIdentity)] = new OpenIdIdentity(token.Issuer, token.Subject, Seconds(token.Claims));
            }

            return Task.CompletedTask;
        },
        OnTicketReceived = context =>
        {
            context.HttpContext.Items[typeof(AuthenticationTicket)] = new AuthenticationTicket(context.Principal!, context.Properties, provider.Id);
            context.HandleResponse();
            return Task.CompletedTask;
        },
        OnRemoteFailure = context =>
        {
            context.HandleResponse();
            return Task.CompletedTask;
        },
    };

    private static bool Has(IEnumerable<System.Security.Claims.Claim> claims, string type, string value) =>
        value.Length == 0 || claims.Any(claim => claim.Type == type && claim.Value == value);

    private static long Seconds(IEnumerable<System.Security.Claims.Claim> claims) =>
        long.TryParse(claims.FirstOrDefault(claim => claim.Type == "auth_time")?.Value, System.Globalization.CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
}

/// <summary>Who somebody is elsewhere: issuer and subject together, never the mail address.</summary>
/// <param name="SignedInAt">When they signed in there, in seconds of Unix time; 0 when not told.</param>
internal sealed record OpenIdIdentity(string Issuer, string Subject, long SignedInAt);
