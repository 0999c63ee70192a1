using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hoshitori.Platform.Audit;

/// <summary>
/// The chain over audit lines: each hash covers the one before it and every field of its line, each written with its
/// length, so that no two different lines read the same.
/// </summary>
public static class AuditChain
{
    /// <summary>What the first line of a chain follows.</summary>
    public static readonly byte[] Start = new byte[32];

    public static byte[] Hash(ReadOnlySpan<byte> before, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        Add(hash, entry.OrganizationId.ToString("N"));
        Add(hash, entry.Sequence.ToString(CultureInfo.InvariantCulture));
        Add(hash, entry.At.ToString("O", CultureInfo.InvariantCulture));
        Add(hash, entry.Actor);
        Add(hash, entry.Action);
        Add(hash, entry.Subject);
        Add(hash, entry.Detail);
        Add(hash, entry.RequestId);
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
