using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Hoshitori.Rules.Accounts;

/// <summary>
/// Six digits that change every thirty seconds (RFC 6238), as authenticator apps show them. One step before and after is
/// taken for clocks that differ; a step that was used, or an older one, never counts again.
/// </summary>
public static class OneTimeCode
{
    public const int Digits = 6;
    public const int StepSeconds = 30;

    /// <summary>Bytes of a key (RFC 4226, section 4, R6 recommends 160 bits).</summary>
    public const int KeyBytes = 20;

    private const int Modulo = 1_000_000;

    /// <param name="lastStep">The step used last; 0 when none was.</param>
    /// <returns>The step the code belongs to, or <c>null</c> when it is no good.</returns>
    public static long? StepOf(byte[] key, string code, DateTime now, long lastStep)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != Digits || !code.All(char.IsAsciiDigit))
        {
            return null;
        }

        var current = StepAt(now);
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Bytes(At(key, step)), Bytes(code)) && step > lastStep)
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The code of a moment.</summary>
    public static string At(byte[] key, DateTime now) => At(key, StepAt(now));

    private static long StepAt(DateTime now) => (now - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond / StepSeconds;

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238's default, the only one all authenticator apps know; HMAC does not need a collision-free hash.")]
    private static string At(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var offset = hash[^1] & 0xF;
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7FFFFFFF) % Modulo;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string digits) => [.. digits.Select(digit => (byte)digit)];
}
