namespace Hoshitori.Platform.Files;

/// <summary>How much of an archive is tried before it is refused.</summary>
/// <param name="Packed">Bytes of the file as it was sent.</param>
/// <param name="Unpacked">Bytes of all its entries together.</param>
/// <param name="Ratio">Unpacked by packed bytes of one entry.</param>
/// <param name="Entries">Entries of the archive.</param>
public sealed record ZipLimits(int Packed, long Unpacked, int Ratio, int Entries)
{
    /// <summary>For everything a visitor may import: 10 MB, 100 MB unpacked, ratio 100, 1,000 entries.</summary>
    public static readonly ZipLimits Import = new(10 * 1024 * 1024, 100 * 1024 * 1024, 100, 1_000);

    /// <summary>Entries up to this size are not held to the ratio: a page of blanks packs well and hurts nobody.</summary>
    internal const int SmallEntry = 64 * 1024;
}

/// <summary>How much XML is read before it is refused.</summary>
internal static class XmlLimits
{
    public const int Depth = 64;

    public const int Characters = 50_000_000;

    /// <summary>From one opening bracket to the next: a tag with its attributes and the text after it. A parser keeps that in memory as one piece.</summary>
    public const int Run = 1_000_000;

    /// <summary>Different names of elements and attributes; a parser keeps each of them for good.</summary>
    public const int Names = 10_000;
}
