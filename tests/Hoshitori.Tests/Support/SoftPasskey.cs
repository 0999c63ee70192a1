using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace Hoshitori.Tests.Support;

/// <summary>A device that makes and shows one passkey as a browser would (WebAuthn level 3, ES256, no attestation).</summary>
public sealed class SoftPasskey(Uri origin) : IDisposable
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte HasCredential = 0x40;

    private static readonly string[] Transports = ["internal"];

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private byte[] user = [];
    private uint count;

    /// <summary>The origin the page claims to have; another one than ours is a fake site.</summary>
    public Uri Origin { get; init; } = origin;

    /// <summary>Whether the person showed a finger, face or PIN.</summary>
    public bool Verifies { get; init; } = true;

    public void Dispose() => key.Dispose();

    /// <summary>Fills and sends the form of a page that asks for a passkey.</summary>
    public Task<Seen> Send(Visitor visitor, Seen page, string form, params (string Name, string Value)[] fields)
    {
        var element = page.One(form);
        return visitor.Submit(page, form, [("credential", element.GetAttribute("data-passkey") == "create" ? Create(element) : Show(element)), .. fields]);
    }

    private string Create(IElement form)
    {
        var options = JsonDocument.Parse(form.GetAttribute("data-options")!).RootElement;
        user = Base64Url.DecodeFromChars(options.GetProperty("user").GetProperty("id").GetString());
        var point = key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Data(options.GetProperty("rp").GetProperty("id").GetString()!, HasCredential), .. new byte[16], 0x00, (byte)id.Length, .. id, .. cose];
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, checked((byte)data.Length), .. data];
        return Credential(new { clientDataJSON = Url(Client("webauthn.create", options)), attestationObject = Url(attestation), transports = Transports });
    }

    private string Show(IElement form)
    {
        var options = JsonDocument.Parse(form.GetAttribute("data-options")!).RootElement;
        var data = Data(options.GetProperty("rpId").GetString()!, 0);
        var client = Client("webauthn.get", options);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new { clientDataJSON = Url(client), authenticatorData = Url(data), signature = Url(signature), userHandle = Url(user) });
    }

    private string Credential(object response) => JsonSerializer.Serialize(new
    {
        id = Url(id), rawId = Url(id), type = "public-key", authenticatorAttachment = "platform", clientExtensionResults = new { }, response,
    });

    private byte[] Client(string type, JsonElement options) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type, challenge = options.GetProperty("challenge").GetString(), origin = Origin.GetLeftPart(UriPartial.Authority), crossOrigin = false,
    });

    private byte[] Data(string site, byte more)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, ++count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(site)), (byte)(UserPresent | (Verifies ? UserVerified : 0) | more), .. counter];
    }

    private static byte[] Text(string text) => [(byte)(0x60 | text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static string Url(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
