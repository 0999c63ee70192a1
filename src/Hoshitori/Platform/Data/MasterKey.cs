using System.Security.Cryptography;
using System.Text;
using Hoshitori.Platform.Backups;

namespace Hoshitori.Platform.Data;

/// <summary>
/// Seals the keys of the installation before they go into the store (AES-256-GCM). It lies in a file of its own, so that
/// neither the database nor a backup opens anything by itself. The file may hold several keys, one a line: the first
/// seals, all of them open.
/// </summary>
public sealed class MasterKey
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly List<(string Id, byte[] Key)> keys;

    private MasterKey(IEnumerable<byte[]> keys) => this.keys = [.. keys.Select(key => (IdOf(key), key))];

    /// <summary>Names of the keys, for what they sealed; the first one seals.</summary>
    public IEnumerable<string> Ids => keys.Select(key => key.Id);

    /// <summary>Reads the file; where there is none, makes one that only its owner can read.</summary>
    /// <exception cref="StoreNotReadyException">The file cannot be read or made, or is no key.</exception>
    public static MasterKey Of(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                Make(path);
            }

            return new([.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0).Select(Convert.FromBase64String).DefaultIfEmpty([]).Select(Checked)]);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new StoreNotReadyException($"The key file {path} cannot be used: {broken.Message}");
        }
    }

    /// <returns>Nonce, tag and cipher.</returns>
    public byte[] Seal(byte[] plain)
    {
        ArgumentNullException.ThrowIfNull(plain);
        var (id, key) = keys[0];
        var whole = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = whole.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes), Encoding.ASCII.GetBytes(id));
        return whole;
    }

    /// <exception cref="CryptographicException">It was sealed with another key, or changed.</exception>
    public byte[] Open(string id, byte[] whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var key = keys.Find(key => key.Id == id).Key;
        if (key is null || whole.Length < NonceBytes + TagBytes)
        {
            throw new CryptographicException("Sealed with a key that is not in the key file");
        }

        var plain = new byte[whole.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(whole.AsSpan(0, NonceBytes), whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes), plain, Encoding.ASCII.GetBytes(id));
        return plain;
    }

    private static byte[] Checked(byte[] key) => key.Length == KeyBytes ? key : throw new FormatException($"a line must be {KeyBytes} bytes in base64");

    /// <summary>Says nothing of the key.</summary>
    private static string IdOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData([.. "hoshitori master key"u8, .. key]).AsSpan(0, 8));

    /// <summary>Whole under its name or not at all; of two processes that make one, one wins.</summary>
    private static void Make(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var part = Path.Combine(folder, Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead;
        }

        using (var file = new FileStream(part, options))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)) + "\n"));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(part, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(part);
        }

        FolderSync.Flush(folder);
    }
}
