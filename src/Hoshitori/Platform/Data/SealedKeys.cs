using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Data;

/// <summary>The keys of the installation (Data Protection) lie in the store sealed by the <see cref="MasterKey"/>.</summary>
public static class SealedKeys
{
    internal const string Element = "sealed";
    internal const string KeyAttribute = "key";
    private const string AlgorithmAttribute = "algorithm";
    private const string Algorithm = "aes-256-gcm";

    internal static IServiceCollection AddSealedKeys(this IServiceCollection services, string file)
    {
        services.AddSingleton(_ => MasterKey.Of(file));
        services.AddOptions<KeyManagementOptions>().Configure<MasterKey>((keys, master) => keys.XmlEncryptor = new Encryptor(master));
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
        var sealedKeys = keys.Where(xml => xml is not null && xml.Contains($"<{Element} ", StringComparison.Ordinal)).ToList();
        if (sealedKeys.Count > 0 && !sealedKeys.Exists(xml => ids.Exists(id => xml!.Contains($"{KeyAttribute}=\"{id}\"", StringComparison.Ordinal))))
        {
            throw new StoreNotReadyException(
                "The keys in the store were sealed with another key file. Put that file back (HOSHITORI_KEY_FILE, or hoshitori.key in HOSHITORI_DATA). "
                + "If it is lost, empty the table data_protection_keys: authenticator apps must then be connected anew, by recovery codes.");
        }
    }

    private sealed class Encryptor(MasterKey master) : IXmlEncryptor
    {
        public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
            new XElement(Element, new XAttribute(AlgorithmAttribute, Algorithm), new XAttribute(KeyAttribute, master.Ids.First()),
                Convert.ToBase64String(master.Seal(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting))))),
            typeof(SealedKeyDecryptor));
    }
}

/// <summary>Opens what was sealed; the framework makes it by the name that stands beside the key, so that name never changes.</summary>
public sealed class SealedKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        var plain = services.GetRequiredService<MasterKey>().Open(encryptedElement.Attribute(SealedKeys.KeyAttribute)?.Value ?? "", Convert.FromBase64String(encryptedElement.Value));
        using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(plain)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }
}
