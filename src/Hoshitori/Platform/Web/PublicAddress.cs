using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Platform.Web;

/// <summary>
/// The address people reach the installation by, for links in mails. It comes from <c>HOSHITORI_ADDRESS</c>; the host a
/// request names is believed only where it is this machine, because anybody can write any host into a request.
/// </summary>
public static class PublicAddress
{
    public const string Variable = "HOSHITORI_ADDRESS";

    /// <summary>Without a slash at its end.</summary>
    public static string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured)
        {
            return configured.TrimEnd('/');
        }

        var host = request.Host;
        var isThisMachine = host.Host == "localhost" || (IPAddress.TryParse(host.Host, out var address) && IPAddress.IsLoopback(address));
        return isThisMachine
            ? request.Scheme + "://" + host.Value
            : "http://localhost:" + request.HttpContext.Connection.LocalPort.ToString(CultureInfo.InvariantCulture);
    }
}
