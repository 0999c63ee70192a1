using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;

namespace Hoshitori.Platform.Web;

/// <summary>Style, scripts and pictures from beside the binary, with addresses that change when the file does.</summary>
public sealed class StaticFiles(IFileProvider files)
{
    private readonly Dictionary<string, string> addresses = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>The address of a file under <c>wwwroot</c>, with the first bytes of its hash.</summary>
    public string Address(string path)
    {
        lock (gate)
        {
            if (!addresses.TryGetValue(path, out var address))
            {
                address = addresses[path] = $"/{path}?v={Hash(path)}";
            }

            return address;
        }
    }

    internal static void Use(WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = context => context.Context.Response.Headers.CacheControl =
            context.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=60",
    });

    private string Hash(string path)
    {
        using var content = files.GetFileInfo(path).CreateReadStream();
        return Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6));
    }
}
