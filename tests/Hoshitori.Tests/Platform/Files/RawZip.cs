using System.IO.Compression;
using System.Text;

namespace Hoshitori.Tests.Platform.Files;

/// <summary>One entry of an archive made by hand; what differs from the truth is stated.</summary>
internal sealed record RawEntry(string Name, byte[] Content)
{
    public RawEntry(string name, string content)
        : this(name, Encoding.UTF8.GetBytes(content))
    {
    }

    public bool IsStored { get; init; }

    public uint? StatedUnpacked { get; init; }

    public uint? StatedPacked { get; init; }

    public uint? StatedCrc { get; init; }

    public ushort Flags { get; init; }

    public ushort? Method { get; init; }

    public uint Attributes { get; init; }

    /// <summary>Another name in the entry's own header than in the directory.</summary>
    public string? NameInHeader { get; init; }

    /// <summary>The directory points to the header of the entry of this index instead of its own.</summary>
    public int? PointsTo { get; init; }
}

/// <summary>Writes archives byte by byte, so that every lie an archive can tell can be told.</summary>
internal static class RawZip
{
    private const ushort MadeOnUnix = 3 << 8;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(octet => Enumerable.Range(0, 8).Aggregate((uint)octet, (crc, _) => (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320))];

    public static byte[] Of(params IReadOnlyList<RawEntry> entries) => Of(isLong: false, 0, entries);

    /// <summary>With 64-bit numbers throughout the directory, as some programs write them however small the archive is.</summary>
    /// <param name="header">Added to the place of every entry's header.</param>
    public static byte[] Long(long header, params IReadOnlyList<RawEntry> entries) => Of(isLong: true, header, entries);

    private static byte[] Of(bool isLong, long header, IReadOnlyList<RawEntry> entries)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        var places = new List<(uint Header, byte[] Packed)>();
        // Bombs repeat one content; it is packed once.
        var packedOnce = new Dictionary<byte[], byte[]>(ReferenceEqualityComparer.Instance);
        foreach (var entry in entries)
        {
            if (!packedOnce.TryGetValue(entry.Content, out var packed))
            {
                packedOnce[entry.Content] = packed = entry.IsStored ? entry.Content : Deflated(entry.Content);
            }

            places.Add(((uint)file.Position, packed));
            var name = Encoding.UTF8.GetBytes(entry.NameInHeader ?? entry.Name);
            writer.Write(0x04034B50u);
            WriteCommon(writer, entry, packed);
            writer.Write((ushort)name.Length);
            writer.Write((ushort)0);
            writer.Write(name);
            writer.Write(packed);
        }

        var start = (uint)file.Position;
        foreach (var (entry, at) in entries.Select((entry, at) => (entry, at)))
        {
            var name = Encoding.UTF8.GetBytes(entry.Name);
            writer.Write(0x02014B50u);
            writer.Write((ushort)(MadeOnUnix | 20));
            WriteCommon(writer, isLong ? entry with { StatedPacked = uint.MaxValue, StatedUnpacked = uint.MaxValue } : entry, places[at].Packed);
            writer.Write((ushort)name.Length);
            writer.Write((ushort)(isLong ? 33 : 0));
            writer.Write((ushort)0);
            writer.Write((ushort)0);
            writer.Write((ushort)0);
            writer.Write(entry.Attributes);
            writer.Write(isLong ? uint.MaxValue : places[entry.PointsTo ?? at].Header);
            writer.Write(name);
            if (isLong)
            {
                // An extra field of another kind stands before the one that counts.
                writer.Write([0x55, 0x54, 1, 0, 0, 1, 0, 24, 0]);
                writer.Write((long)entry.Content.Length);
                writer.Write((long)places[at].Packed.Length);
                writer.Write(places[at].Header + header);
            }
        }

        WriteEnd(writer, isLong, entries.Count, start);
        writer.Flush();
        return file.ToArray();
    }

    private static void WriteEnd(BinaryWriter writer, bool isLong, int count, uint start)
    {
        var end = writer.BaseStream.Position;
        if (isLong)
        {
            writer.Write(0x06064B50u);
            writer.Write(44L);
            writer.Write(0u);
            writer.Write(0L);
            writer.Write((long)count);
            writer.Write((long)count);
            writer.Write(end - start);
            writer.Write((long)start);
            writer.Write(0x07064B50u);
            writer.Write(0u);
            writer.Write(end);
            writer.Write(1u);
        }

        writer.Write(0x06054B50u);
        writer.Write(0u);
        writer.Write(isLong ? ushort.MaxValue : (ushort)count);
        writer.Write(isLong ? ushort.MaxValue : (ushort)count);
        writer.Write(isLong ? uint.MaxValue : (uint)(end - start));
        writer.Write(isLong ? uint.MaxValue : start);
        writer.Write((ushort)0);
    }

    private static void WriteCommon(BinaryWriter writer, RawEntry entry, byte[] packed)
    {
        writer.Write((ushort)20);
        writer.Write(entry.Flags);
        writer.Write(entry.Method ?? (ushort)(entry.IsStored ? 0 : 8));
        writer.Write(0u);
        writer.Write(entry.StatedCrc ?? Crc(entry.Content));
        writer.Write(entry.StatedPacked ?? (uint)packed.Length);
        writer.Write(entry.StatedUnpacked ?? (uint)entry.Content.Length);
    }

    private static byte[] Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }

    private static uint Crc(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var octet in content)
        {
            crc = Table[(byte)(crc ^ octet)] ^ (crc >> 8);
        }

        return ~crc;
    }
}
