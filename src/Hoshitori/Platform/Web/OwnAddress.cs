using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Hoshitori.Platform.Web;

/// <summary>
/// The address people open the product by, for links in mails: the setting <c>Site__Address</c>, else this machine's own
/// address. Never taken from a request: a forged Host header must not get into a mail.
/// </summary>
public sealed class OwnAddress(IConfiguration configuration, IServer server)
{
    /// <summary>Name of the setting in the environment.</summary>
    private const string Setting = "Site__Address";

    private readonly Uri? configured = Configured(configuration[Setting.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)]);

    /// <summary>The host passkeys belong to; <c>null</c> takes the one of the request, on this machine's own address.</summary>
    public string? Host => configured?.Host;

    /// <summary>Scheme, host and port our pages have in the browser; as the request says only where nothing is set.</summary>
    public string OriginOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return configured?.GetLeftPart(UriPartial.Authority) ?? request.Scheme + "://" + request.Host.ToUriComponent();
    }

    /// <param name="path">A path of ours, beginning with a slash.</param>
    public string Of(string path)
    {
        if (configured is not null)
        {
            return new Uri(configured, path).ToString();
        }

        var port = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        return FormattableString.Invariant($"http://localhost:{port}{path}");
    }

    private static Uri? Configured(string? value) => string.IsNullOrEmpty(value)
        ? null
        : Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw new InvalidOperationException($"{Setting} is '{value}'; it must be like https://hoshitori.example.jp");
}
