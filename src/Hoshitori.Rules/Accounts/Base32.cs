using System.Text;

namespace Hoshitori.Rules.Accounts;

/// <summary>Bytes as letters people can read and type (RFC 4648, section 6, without padding).</summary>
public static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Group = 4;

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var one in bytes)
        {
            (buffer, bits) = ((buffer << 8) | one, bits + 8);
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Letters[(buffer >> bits) & 31]);
            }

            buffer &= (1 << bits) - 1;
        }

        return bits > 0 ? text.Append(Letters[(buffer << (5 - bits)) & 31]).ToString() : text.ToString();
    }

    /// <summary>In groups of four, for reading and typing.</summary>
    public static string Grouped(string letters, char between = '-') =>
        string.Join(between, letters.Chunk(Group).Select(part => new string(part)));

    /// <summary>What somebody typed, as <see cref="Write"/> had written it: any case and width, with or without what stands between.</summary>
    /// <returns><c>null</c> when another letter is in it.</returns>
    public static string? Fold(string? typed, int length)
    {
        if (typed is null || typed.Length > length * 4 || typed.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar))
        {
            return null;
        }

        var letters = string.Concat(typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant()
            .Where(letter => !char.IsWhiteSpace(letter) && letter != '-')
            .Select(letter => letter switch { '0' => 'O', '1' => 'I', '8' => 'B', _ => letter }));
        return letters.Length == length && letters.All(letter => Letters.Contains(letter, StringComparison.Ordinal)) ? letters : null;
    }
}
