using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hoshitori.Features.SignIns.Public;

/// <summary>
/// Runs the framework's OpenID Connect handler by hand: its answer arrives at a route of ours like any other, and no
/// middleware of its own looks at every request.
/// </summary>
public sealed class OpenIdDoor(OpenIdProviders providers, IOptionsMonitor<OpenIdConnectOptions> options, ILoggerFactory logs)
{
    /// <summary>Sends the browser to the provider.</summary>
    /// <returns>Whether there is such a provider and it could be asked.</returns>
    public async Task<bool> Leave(HttpContext context, string id, OpenIdTrip trip)
    {
        if (await Handler(context, id) is not { } handler)
        {
            return false;
        }

        try
        {
            await handler.ChallengeAsync(trip.ToProperties());
            return true;
        }
        catch (InvalidOperationException)
        {
            // Its discovery document cannot be had or is none.
            return false;
        }
    }

    /// <summary>Takes the provider's answer.</summary>
    /// <returns>The ticket; <c>null</c> when anything about it does not hold.</returns>
    internal async Task<AuthenticationTicket?> Return(HttpContext context, string id)
    {
        if (await Handler(context, id) is not { } handler)
        {
            return null;
        }

        await handler.HandleRequestAsync();
        return context.Items[typeof(AuthenticationTicket)] as AuthenticationTicket;
    }

    private async Task<OpenIdConnectHandler?> Handler(HttpContext context, string id)
    {
        if (providers.Find(id) is not { } provider)
        {
            return null;
        }

        var handler = new OpenIdConnectHandler(options, logs, HtmlEncoder.Default, UrlEncoder.Default);
        await handler.InitializeAsync(new AuthenticationScheme(provider.Id, provider.Name, typeof(OpenIdConnectHandler)), context);
        return handler;
    }
}

/// <summary>What somebody goes to a provider for.</summary>
public enum OpenIdTripKind
{
    SignIn,

    /// <summary>To let it be a way into the account they are signed in to.</summary>
    Link,

    /// <summary>To show again who they are.</summary>
    Prove,
}

/// <summary>A trip to a provider and back.</summary>
/// <param name="Person">Who was signed in when it began; empty for a sign-in.</param>
public sealed record OpenIdTrip(OpenIdTripKind Kind, Guid Person, string Back)
{
    internal AuthenticationProperties ToProperties()
    {
        var properties = new AuthenticationProperties();
        properties.Items["kind"] = Kind.ToString();
        properties.Items["person"] = Person.ToString();
        properties.Items["back"] = Back;
        return properties;
    }

    internal static OpenIdTrip Of(AuthenticationProperties? properties) => new(
        Enum.TryParse<OpenIdTripKind>(properties?.Items["kind"], out var kind) ? kind : OpenIdTripKind.SignIn,
        Guid.TryParse(properties?.Items["person"], out var person) ? person : Guid.Empty,
        properties?.Items["back"] ?? "");
}
