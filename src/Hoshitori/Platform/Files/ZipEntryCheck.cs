namespace Hoshitori.Platform.Files;

/// <summary>What is checked of entries before a byte of them is unpacked.</summary>
internal static class ZipEntryCheck
{
    private const int Encrypted = 1;
    private const int StronglyEncrypted = 1 << 6;
    private const int Masked = 1 << 13;
    private const int SizesFollow = 1 << 3;
    private const uint HeaderMark = 0x04034B50;
    private const int HeaderLength = 30;

    /// <summary>Each entry by itself, and names that occur twice.</summary>
    public static void Each(IReadOnlyList<ZipEntry> entries)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            Refuse(!names.Add(entry.Name), FileFault.DoubledEntry);
            Refuse(entry.IsLink, FileFault.LinkEntry);
            Refuse(!IsSafe(entry.Name), FileFault.UnsafeEntry);
            Refuse((entry.Flags & (Encrypted | StronglyEncrypted | Masked)) != 0, FileFault.EncryptedEntry);
            Refuse(entry.Method is not (ZipContent.Stored or ZipContent.Deflated), FileFault.UnknownPacking);
            Refuse(entry.Method == ZipContent.Stored && entry.Packed != entry.Unpacked, FileFault.FalseSize);
            Refuse(entry.IsFolder && entry.Unpacked != 0, FileFault.FalseSize);
        }
    }

    /// <summary>What the entries say about their sizes; whether it is true is seen when they are unpacked.</summary>
    public static void Sizes(IReadOnlyList<ZipEntry> entries, ZipLimits limits)
    {
        var left = limits.Unpacked;
        foreach (var entry in entries)
        {
            Refuse(entry.Unpacked > ZipLimits.SmallEntry && entry.Unpacked / limits.Ratio >= Math.Max(1, entry.Packed), FileFault.PackedTooTightly);
            left -= Math.Min(entry.Unpacked, limits.Unpacked + 1);
            Refuse(left < 0, FileFault.UnpacksTooLarge, limits.Unpacked);
        }
    }

    /// <summary>
    /// The entries by name with the place of their data. Each has a header of its own that says the same as the directory, the
    /// first stands at the very beginning, and none reaches into the next: one heap of data cannot be counted many times.
    /// </summary>
    public static Dictionary<string, (ZipEntry Entry, int Data)> Places(ZipBytes file, IReadOnlyList<ZipEntry> entries, long directory)
    {
        var placed = new Dictionary<string, (ZipEntry Entry, int Data)>(StringComparer.OrdinalIgnoreCase);
        var free = 0L;
        foreach (var entry in entries.OrderBy(entry => entry.Header))
        {
            Refuse(entry.Header < free, FileFault.OverlappingEntries);
            Refuse(placed.Count == 0 && entry.Header != 0, FileFault.Damaged);
            var data = DataOf(file, entry);
            free = data + entry.Packed;
            Refuse(free > directory, FileFault.OverlappingEntries);
            placed.Add(entry.Name, (entry, (int)data));
        }

        return placed;
    }

    private static long DataOf(ZipBytes file, ZipEntry entry)
    {
        var at = entry.Header;
        Refuse(file.Int(at) != HeaderMark, FileFault.Damaged);
        var nameLength = file.Short(at + 26);
        Refuse(!file.Slice(at + HeaderLength, nameLength).SequenceEqual(entry.RawName), FileFault.Damaged);
        Refuse(file.Short(at + 8) != entry.Method, FileFault.Damaged);
        Refuse((file.Short(at + 6) & Encrypted) != 0, FileFault.EncryptedEntry);
        if ((file.Short(at + 6) & SizesFollow) == 0)
        {
            Refuse(Differs(file.Int(at + 18), entry.Packed) || Differs(file.Int(at + 22), entry.Unpacked), FileFault.FalseSize);
        }

        return at + HeaderLength + nameLength + file.Short(at + 28);
    }

    // The highest number says that the true one stands in the extra field, which the directory repeats.
    private static bool Differs(uint stated, long size) => stated != uint.MaxValue && stated != size;

    /// <summary>A plain relative path with forward slashes; the path is never used as one, but other readers might.</summary>
    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= 1024
        && !name.StartsWith('/')
        && !name.AsSpan().ContainsAny("\\:\0")
        && !name.Split('/').Any(part => part is ".." or ".");

    private static void Refuse(bool isBad, FileFault fault, long most = 0)
    {
        if (isBad)
        {
            throw new FileRefusedException(fault, most: most);
        }
    }
}
