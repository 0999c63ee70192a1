using System.Text;
using System.Xml;
using System.Xml.Linq;
using Hoshitori.Platform.Data;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Platform.Files;

/// <summary>Seals the XML in which the framework writes the keys of the installation, under the <see cref="MasterKey"/>.</summary>
internal sealed class XmlSeal(MasterKey master) : IXmlEncryptor
{
    public const string Element = "sealed";
    public const string KeyAttribute = "key";
    private const string AlgorithmAttribute = "algorithm";
    private const string Algorithm = "aes-256-gcm";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement(Element, new XAttribute(AlgorithmAttribute, Algorithm), new XAttribute(KeyAttribute, master.Ids.First()),
            Convert.ToBase64String(master.Seal(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting))))),
        typeof(XmlUnseal));
}

/// <summary>
/// Opens what <see cref="XmlSeal"/> sealed. The framework makes it by the name that stands beside each key, so that name
/// never changes. Nothing is read that the master key did not seal.
/// </summary>
public sealed class XmlUnseal(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        var plain = services.GetRequiredService<MasterKey>().Open(encryptedElement.Attribute(XmlSeal.KeyAttribute)?.Value ?? "", Convert.FromBase64String(encryptedElement.Value));
        using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(plain)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }
}
