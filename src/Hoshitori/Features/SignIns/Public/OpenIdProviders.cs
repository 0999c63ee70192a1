using Microsoft.Extensions.Configuration;

namespace Hoshitori.Features.SignIns.Public;

/// <summary>A provider people may sign in with (OpenID Connect), as the configuration names it.</summary>
/// <param name="Id">Its number in the configuration; part of addresses.</param>
/// <param name="Name">Shown on the button.</param>
/// <param name="Authority">The issuer, exactly as its discovery document says.</param>
/// <param name="RequireAcr">The <c>acr</c> a sign-in must carry; empty when <paramref name="RequireAmr"/> is asked for instead.</param>
/// <param name="RequireAmr">The <c>amr</c> a sign-in must carry, like <c>mfa</c>.</param>
public sealed record OpenIdProvider(string Id, string Name, string Authority, string ClientId, string ClientSecret, string RequireAcr, string RequireAmr);

/// <summary>
/// The providers of the configuration: <c>OpenId__0__Name</c>, <c>…Authority</c>, <c>…ClientId</c>, <c>…ClientSecret</c>, and
/// <c>…RequireAcr</c> or <c>…RequireAmr</c>, without which a sign-in there would not be two factors.
/// </summary>
public sealed class OpenIdProviders(IConfiguration configuration)
{
    public IReadOnlyList<OpenIdProvider> All { get; } = [.. configuration.GetSection("OpenId").GetChildren().Select(Read)];

    public OpenIdProvider? Find(string? id) => All.FirstOrDefault(provider => provider.Id == id);

    private static OpenIdProvider Read(IConfigurationSection section)
    {
        var provider = new OpenIdProvider(section.Key, Needed(section, "Name"), Needed(section, "Authority"), Needed(section, "ClientId"),
            section["ClientSecret"] ?? "", section["RequireAcr"] ?? "", section["RequireAmr"] ?? "");
        if (provider.RequireAcr.Length == 0 && provider.RequireAmr.Length == 0)
        {
            throw new InvalidOperationException($"OpenId__{section.Key} needs RequireAcr or RequireAmr: what its tokens say of a sign-in with two factors");
        }

        if (!Uri.TryCreate(provider.Authority, UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback))
        {
            throw new InvalidOperationException($"OpenId__{section.Key}__Authority is '{provider.Authority}'; it must begin with https://");
        }

        return provider;
    }

    private static string Needed(IConfigurationSection section, string name) =>
        section[name] is { Length: > 0 } value ? value : throw new InvalidOperationException($"OpenId__{section.Key}__{name} is missing");
}
