using System.Buffers.Text;
using System.Security.Cryptography;

namespace Hoshitori.Features.Members;

/// <summary>
/// The secret of an invitation's link: the organisation's id, so that the invitation is looked for among that
/// organisation's rows only, and 256 random bits.
/// </summary>
/// <param name="Text">As it stands in the address.</param>
public sealed record InvitationToken(Guid OrganizationId, string Text, byte[] Hash)
{
    private const int IdBytes = 16;
    private const int SecretBytes = 32;
    private const int Letters = 64;

    public static InvitationToken New(Guid organizationId)
    {
        Span<byte> bytes = stackalloc byte[IdBytes + SecretBytes];
        organizationId.TryWriteBytes(bytes, bigEndian: true, out _);
        RandomNumberGenerator.Fill(bytes[IdBytes..]);
        return new(organizationId, Base64Url.EncodeToString(bytes), SHA256.HashData(bytes));
    }

    /// <returns><c>null</c> when the text is no token at all.</returns>
    public static InvitationToken? Read(string text)
    {
        if (text.Length != Letters || !Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text) is not { Length: IdBytes + SecretBytes } bytes)
        {
            return null;
        }

        var id = new Guid(bytes.AsSpan(0, IdBytes), bigEndian: true);
        return id == Guid.Empty ? null : new(id, text, SHA256.HashData(bytes));
    }
}
