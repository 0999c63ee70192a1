using System.Text;

namespace Hoshitori.Platform.Files;

/// <summary>One entry as the directory at the end of an archive states it; nothing of it is believed yet.</summary>
internal sealed record ZipEntry(string Name, byte[] RawName, int Flags, int Method, uint Crc, long Packed, long Unpacked, long Header, bool IsLink)
{
    public bool IsFolder => Name.EndsWith('/');
}

/// <summary>
/// Reads the directory of a ZIP archive (APPNOTE.TXT of PKWARE, sections 4.3.12 to 4.3.16). The framework's reader hands
/// out overlapping, doubled and outward-pointing entries and stops silently at a stated size, so it is not used to read.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const uint EndMark = 0x06054B50;
    private const uint LongEndMark = 0x06064B50;
    private const uint LongEndPlaceMark = 0x07064B50;
    private const uint EntryMark = 0x02014B50;
    private const int EntryLength = 46;
    private const int UnixOrigin = 3;
    private const uint FileTypeBits = 0xF000;
    private const uint RegularFile = 0x8000;
    private const uint Folder = 0x4000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>All entries in the order of the directory, and where the directory begins.</summary>
    public static (List<ZipEntry> Entries, long Start) Read(ZipBytes file, int mostEntries)
    {
        var end = FindEnd(file);
        var (count, size, start, after) = Place(file, end);
        if (count > mostEntries)
        {
            throw new FileRefusedException(FileFault.TooManyEntries, most: mostEntries);
        }

        // Nothing may lie between the directory and its end: other readers would find another archive there.
        if (start + size != after)
        {
            throw new FileRefusedException(FileFault.Damaged);
        }

        var entries = new List<ZipEntry>();
        for (var at = start; at < after;)
        {
            if (entries.Count == mostEntries)
            {
                throw new FileRefusedException(FileFault.TooManyEntries, most: mostEntries);
            }

            entries.Add(Entry(file, ref at));
        }

        return entries.Count == count ? (entries, start) : throw new FileRefusedException(FileFault.Damaged);
    }

    /// <summary>The last end mark whose comment ends exactly with the file.</summary>
    private static int FindEnd(ZipBytes file)
    {
        for (var at = file.Length - EndLength; at >= 0 && at >= file.Length - EndLength - LongestComment; at--)
        {
            if (file.Int(at) == EndMark && at + EndLength + file.Short(at + 20) == file.Length)
            {
                return at;
            }
        }

        throw new FileRefusedException(FileFault.Damaged);
    }

    private static (long Count, long Size, long Start, long After) Place(ZipBytes file, int end)
    {
        var (count, size, start) = (file.Short(end + 10), file.Int(end + 12), file.Int(end + 16));
        if (file.Short(end + 4) is not (0 or ushort.MaxValue) || file.Short(end + 6) is not (0 or ushort.MaxValue))
        {
            throw new FileRefusedException(FileFault.Damaged);
        }

        if (count != ushort.MaxValue && size != uint.MaxValue && start != uint.MaxValue)
        {
            return (count, size, start, end);
        }

        // Some writers state 64-bit numbers even where the short ones would do.
        var place = end - 20;
        if (place < 0 || file.Int(place) != LongEndPlaceMark)
        {
            throw new FileRefusedException(FileFault.Damaged);
        }

        var longEnd = file.Long(place + 8);
        return file.Int(longEnd) == LongEndMark
            ? (file.Long(longEnd + 32), file.Long(longEnd + 40), file.Long(longEnd + 48), longEnd)
            : throw new FileRefusedException(FileFault.Damaged);
    }

    private static ZipEntry Entry(ZipBytes file, ref long at)
    {
        if (file.Int(at) != EntryMark)
        {
            throw new FileRefusedException(FileFault.Damaged);
        }

        var (flags, nameLength, extraLength) = (file.Short(at + 8), file.Short(at + 28), file.Short(at + 30));
        var rawName = file.Slice(at + EntryLength, nameLength).ToArray();
        var extra = new ZipBytes(file.Slice(at + EntryLength + nameLength, extraLength));
        var longNumbers = new LongNumbers(extra);
        var unpacked = longNumbers.Or(file.Int(at + 24));
        var packed = longNumbers.Or(file.Int(at + 20));
        var header = longNumbers.Or(file.Int(at + 42));
        var mode = file.Int(at + 38) >> 16;
        var isLink = file.Short(at + 4) >> 8 == UnixOrigin && (mode & FileTypeBits) is not (0 or RegularFile or Folder);
        var entry = new ZipEntry(Name(rawName), rawName, flags, file.Short(at + 10), file.Int(at + 16), packed, unpacked, header, isLink);
        at += EntryLength + nameLength + extraLength + file.Short(at + 32);
        return entry;
    }

    private static string Name(byte[] raw)
    {
        try
        {
            return Utf8.GetString(raw);
        }
        catch (DecoderFallbackException)
        {
            // An old code page; the name only tells entries apart.
            return Encoding.Latin1.GetString(raw);
        }
    }

    /// <summary>The 64-bit numbers of an entry's extra field, in the order of the short ones that refer to them.</summary>
    private ref struct LongNumbers(ZipBytes extra)
    {
        private const ushort Kind = 1;
        private readonly ZipBytes extra = extra;
        private long next = Find(extra);

        public long Or(uint number)
        {
            if (number != uint.MaxValue)
            {
                return number;
            }

            var found = next < 0 ? throw new FileRefusedException(FileFault.Damaged) : extra.Long(next);
            next += sizeof(long);
            return found;
        }

        private static long Find(ZipBytes extra)
        {
            for (long at = 0; at + 4 <= extra.Length; at += 4 + extra.Short(at + 2))
            {
                if (extra.Short(at) == Kind)
                {
                    return at + 4;
                }
            }

            return -1;
        }
    }
}
