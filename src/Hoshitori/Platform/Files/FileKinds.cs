using System.Text;

namespace Hoshitori.Platform.Files;

/// <summary>Tells by its bytes, never by its name, what a file is that should be a workbook.</summary>
internal static class FileKinds
{
    private const int TextLooked = 4096;

    private static readonly byte[] OleContainer = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Utf16Mark = [0xFF, 0xFE];
    private static readonly byte[] Utf16BigMark = [0xFE, 0xFF];

    /// <summary>Old Excel before containers: a record that begins the file, of versions 2, 3 and 4.</summary>
    private static readonly byte[][] OldestWorkbooks = [[0x09, 0x00, 0x04, 0x00], [0x09, 0x02, 0x06, 0x00], [0x09, 0x04, 0x06, 0x00]];

    private static readonly byte[][] OtherArchives = [[0x1F, 0x8B, 0x08], [0x37, 0x7A, 0xBC, 0xAF], "Rar!"u8.ToArray()];

    /// <summary>What the file is instead of a ZIP archive; <c>null</c> where it begins as one.</summary>
    public static FileFault? NotAnArchive(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
        {
            return FileFault.Empty;
        }

        if (file.StartsWith("PK"u8))
        {
            return null;
        }

        return file.StartsWith(OleContainer) ? Contained(file)
            : file.StartsWith("%PDF"u8) ? FileFault.Pdf
            : StartsWithAny(file, OldestWorkbooks) ? FileFault.OldWorkbook
            : StartsWithAny(file, OtherArchives) ? FileFault.Archive
            : Text(file);
    }

    /// <summary>Whether bytes begin like a file that holds other files.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> start) =>
        start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8) || StartsWithAny(start, OtherArchives);

    /// <summary>An OLE container names its streams in UTF-16; which of them there are tells what it holds.</summary>
    private static FileFault Contained(ReadOnlySpan<byte> file) =>
        Names(file, "EncryptedPackage") || Names(file, "EncryptionInfo") ? FileFault.Encrypted
        : Names(file, "Workbook") || Names(file, "Book") ? FileFault.OldWorkbook
        : FileFault.OldDocument;

    private static bool Names(ReadOnlySpan<byte> file, string stream) => file.IndexOf(Encoding.Unicode.GetBytes(stream + "\0")) >= 0;

    private static FileFault Text(ReadOnlySpan<byte> file)
    {
        var start = file[..Math.Min(file.Length, TextLooked)];
        var isWide = start.StartsWith(Utf16Mark) || start.StartsWith(Utf16BigMark);
        if (!isWide && start.IndexOfAnyInRange((byte)0, (byte)8) >= 0)
        {
            return FileFault.NotAWorkbook;
        }

        var text = (start.StartsWith(Utf16BigMark) ? Encoding.BigEndianUnicode : isWide ? Encoding.Unicode : Encoding.UTF8)
            .GetString(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n').ToLowerInvariant();
        return IsWebPage(text) ? FileFault.WebPage
            : text.StartsWith("<?xml", StringComparison.Ordinal) ? FileFault.XmlText
            : FileFault.PlainText;
    }

    private static bool IsWebPage(string text) =>
        text.StartsWith("<!doctype html", StringComparison.Ordinal)
        || text.StartsWith("<html", StringComparison.Ordinal) || text.StartsWith("<table", StringComparison.Ordinal)
        || (text.StartsWith('<') && text.Contains("<html", StringComparison.Ordinal));

    private static bool StartsWithAny(ReadOnlySpan<byte> file, byte[][] starts)
    {
        foreach (var start in starts)
        {
            if (file.StartsWith(start))
            {
                return true;
            }
        }

        return false;
    }
}
