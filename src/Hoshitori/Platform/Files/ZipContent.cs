using System.IO.Compression;

namespace Hoshitori.Platform.Files;

/// <summary>Unpacks the data of an entry.</summary>
internal static class ZipContent
{
    public const int Stored = 0;
    public const int Deflated = 8;

    private const int BlockSize = 64 * 1024;
    private const int StartLooked = 8;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    public static Stream Unpack(byte[] file, ZipEntry entry, int data)
    {
        var packed = new MemoryStream(file, data, (int)entry.Packed, writable: false);
        return entry.Method == Deflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
    }

    /// <summary>Unpacks to nowhere: the size and the checksum must be those stated, and the content no archive.</summary>
    public static void Verify(byte[] file, ZipEntry entry, int data)
    {
        using var content = Unpack(file, entry, data);
        var block = new byte[Math.Min(BlockSize, entry.Unpacked + 1)];
        var (size, crc) = (0L, uint.MaxValue);
        for (var read = Fill(content, block); read > 0; read = Fill(content, block))
        {
            if (size == 0 && FileKinds.IsArchive(block.AsSpan(0, Math.Min(read, StartLooked))))
            {
                throw new FileRefusedException(FileFault.NestedArchive);
            }

            size += read;
            if (size > entry.Unpacked)
            {
                throw new FileRefusedException(FileFault.FalseSize);
            }

            crc = Crc(crc, block.AsSpan(0, read));
        }

        if (size != entry.Unpacked)
        {
            throw new FileRefusedException(FileFault.FalseSize);
        }

        if (~crc != entry.Crc)
        {
            throw new FileRefusedException(FileFault.Damaged);
        }
    }

    private static int Fill(Stream content, byte[] block)
    {
        try
        {
            return content.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException(FileFault.Damaged);
        }
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var octet in bytes)
        {
            crc = CrcTable[(byte)(crc ^ octet)] ^ (crc >> 8);
        }

        return crc;
    }

    /// <summary>One step of CRC-32 with the polynomial every ZIP archive uses.</summary>
    private static uint CrcOf(int octet)
    {
        var crc = (uint)octet;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return crc;
    }
}
