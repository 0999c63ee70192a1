using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Hoshitori.Platform.Web;

/// <summary>The proxies in front of this server. Only they are believed when they say who asked and whether over TLS; one hop, never the host.</summary>
public sealed record ProxyList(IReadOnlyList<IPNetwork> Known)
{
    public static ProxyList None { get; } = new([]);

    /// <param name="text">Addresses and networks between commas, as <c>Proxy__Known</c> says them.</param>
    /// <returns><c>null</c> when one of them is none.</returns>
    public static ProxyList? Of(string? text)
    {
        var known = new List<IPNetwork>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(part, out var network))
            {
                known.Add(network);
            }
            else if (IPAddress.TryParse(part, out var address))
            {
                known.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                return null;
            }
        }

        return new(known);
    }

    internal void Use(WebApplication app)
    {
        if (Known.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in Known)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }
}
