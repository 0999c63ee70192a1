using Hoshitori.Platform.Files;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Data;

/// <summary>The keys of the installation (Data Protection) lie in the store sealed by the <see cref="MasterKey"/>.</summary>
public static class SealedKeys
{
    internal static IServiceCollection AddSealedKeys(this IServiceCollection services, string file)
    {
        services.AddSingleton(_ => MasterKey.Of(file));
        services.AddOptions<KeyManagementOptions>().Configure<MasterKey>((keys, master) => keys.XmlEncryptor = new XmlSeal(master));
        return services;
    }

    /// <summary>
    /// Makes sure before pages are served that the keys in the store can be opened: a server with another key file would
    /// make keys of its own, and the authenticator apps of all people would be lost.
    /// </summary>
    /// <exception cref="StoreNotReadyException">They were sealed with a key that is not in the key file; the message says what to do.</exception>
    public static async Task Check(IServiceProvider services, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(services);
        await using var scope = services.CreateAsyncScope();
        var ids = scope.ServiceProvider.GetRequiredService<MasterKey>().Ids.ToList();
        var keys = await scope.ServiceProvider.GetRequiredService<HoshitoriDb>().DataProtectionKeys.AsNoTracking().Select(row => row.Xml).ToListAsync(stop);
        var sealedKeys = keys.Where(xml => xml is not null && xml.Contains($"<{XmlSeal.Element} ", StringComparison.Ordinal)).ToList();
        if (sealedKeys.Count > 0 && !sealedKeys.Exists(xml => ids.Exists(id => xml!.Contains($"{XmlSeal.KeyAttribute}=\"{id}\"", StringComparison.Ordinal))))
        {
            throw new StoreNotReadyException(
                "The keys in the store were sealed with another key file. Put that file back (HOSHITORI_KEY_FILE, or hoshitori.key in HOSHITORI_DATA). "
                + "If it is lost, empty the table data_protection_keys: authenticator apps must then be connected anew, by recovery codes.");
        }
    }
}
