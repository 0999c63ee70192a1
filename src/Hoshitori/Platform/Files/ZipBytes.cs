using System.Buffers.Binary;

namespace Hoshitori.Platform.Files;

/// <summary>Numbers of an archive at stated places; a place outside the file means that the file is damaged.</summary>
internal readonly ref struct ZipBytes(ReadOnlySpan<byte> file)
{
    private readonly ReadOnlySpan<byte> file = file;

    public int Length => file.Length;

    public ReadOnlySpan<byte> Slice(long at, long length) =>
        at >= 0 && length >= 0 && at <= file.Length - length
            ? file.Slice((int)at, (int)length)
            : throw new FileRefusedException(FileFault.Damaged);

    public ushort Short(long at) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(at, sizeof(ushort)));

    public uint Int(long at) => BinaryPrimitives.ReadUInt32LittleEndian(Slice(at, sizeof(uint)));

    /// <summary>A 64-bit number that must fit a place in a file.</summary>
    public long Long(long at) => BinaryPrimitives.ReadInt64LittleEndian(Slice(at, sizeof(long))) is >= 0 and var number
        ? number
        : throw new FileRefusedException(FileFault.Damaged);
}
