using System.Globalization;
using System.Text;
using Hoshitori.Platform.Files;
using Hoshitori.Tests.Platform.Files;

namespace Hoshitori.Tests.Platform.Workbooks;

/// <summary>Files that somebody might choose or send instead of a workbook, made here and nowhere stored, with the reason each is refused for.</summary>
internal static class HostileWorkbooks
{
    private const string Workbook = "application/vnd.ms-excel.";

    public static IReadOnlyDictionary<string, (FileFault Fault, Func<byte[]> Make)> All { get; } =
        new Dictionary<string, (FileFault Fault, Func<byte[]> Make)>(StringComparer.Ordinal)
        {
            // Something else under the name of a workbook.
            ["an empty file"] = (FileFault.Empty, () => []),
            ["an old .xls renamed"] = (FileFault.OldWorkbook, () => Ole("Root Entry", "Workbook")),
            ["an .xls of Excel 5 renamed"] = (FileFault.OldWorkbook, () => Ole("Root Entry", "Book")),
            ["an .xls of Excel 4 renamed"] = (FileFault.OldWorkbook, () => [0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0]),
            ["an encrypted workbook"] = (FileFault.Encrypted, () => Ole("Root Entry", "EncryptionInfo", "EncryptedPackage")),
            ["an old Word document"] = (FileFault.OldDocument, () => Ole("Root Entry", "WordDocument")),
            ["a CSV in Shift_JIS"] = (FileFault.PlainText, () => [0x94, 0xD4, 0x8D, 0x86, .. ",\r\n4-4-4-2,x\r\n"u8]),
            ["a text in UTF-16"] = (FileFault.PlainText, () => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("番号\t回答\r\n")]),
            ["a web page"] = (FileFault.WebPage, () => Encoding.UTF8.GetBytes("\uFEFF\r\n<!DOCTYPE html><html><table><tr><td>4-4-4-2</td></tr></table></html>")),
            ["a table of a web system"] = (FileFault.WebPage, () => [.. "<TABLE border=1><tr><td>x</td></tr></TABLE>"u8]),
            ["a web page with a head of XML"] = (FileFault.WebPage, () => [.. "<?xml version=\"1.0\"?><html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"u8]),
            ["a workbook of Excel 2003 in XML"] = (FileFault.XmlText, () => [.. "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"u8]),
            ["a PDF"] = (FileFault.Pdf, () => [.. "%PDF-1.7\n%\xE2"u8]),
            ["a picture"] = (FileFault.NotAWorkbook, () => [0x89, .. "PNG\r\n\x1A\n\0\0\0\rIHDR"u8]),
            ["a gzip file"] = (FileFault.Archive, () => [0x1F, 0x8B, 0x08, 0, 0, 0]),
            ["a plain ZIP"] = (FileFault.Archive, () => RawZip.Of(new RawEntry("a.txt", "x"))),
            ["an .ods"] = (FileFault.OpenDocument, () => RawZip.Of(new RawEntry("mimetype", "application/vnd.oasis.opendocument.spreadsheet") { IsStored = true }, new("content.xml", "<x/>"))),
            ["a .docx"] = (FileFault.OtherDocument, () => WithMain("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")),
            ["an .xlsm"] = (FileFault.Macros, () => WithMain(Workbook + "sheet.macroEnabled.main+xml")),
            ["an .xlsm said to be an .xlsx"] = (FileFault.Macros, () => new RawWorkbook().Part("[Content_Types].xml",
                RawWorkbook.Types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml").Replace("<Override", "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override", StringComparison.Ordinal)).Bytes()),
            ["an .xlsb"] = (FileFault.BinaryWorkbook, () => WithMain(Workbook + "sheet.binary.macroEnabled.main")),
            ["a package of something else"] = (FileFault.NotAWorkbook, () => WithMain("application/vnd.example")),
            ["a workbook without its root"] = (FileFault.NotAWorkbook, () => new RawWorkbook().Without("_rels/.rels").Bytes()),

            // Archives.
            ["60 MB"] = (FileFault.TooLarge, () => new byte[60 * 1024 * 1024]),
            ["cut short"] = (FileFault.Damaged, () => new RawWorkbook().Bytes()[..^40]),
            ["a bomb: 95 MB of zeros"] = (FileFault.PackedTooTightly, () => new RawWorkbook().Part("xl/worksheets/sheet1.xml", new byte[95_000_000]).Bytes()),
            ["a bomb: many parts"] = (FileFault.UnpacksTooLarge, () => Many(12, Repeated(9_500_000))),
            ["a bomb: workbook in workbook"] = (FileFault.NestedArchive, () => new RawWorkbook().Part("xl/embeddings/book.xlsx", new RawWorkbook().Bytes()).Bytes()),
            ["a bomb: overlapping parts"] = (FileFault.OverlappingEntries, () => RawZip.Of([.. Enumerable.Range(0, 900).Select(i => new RawEntry($"xl/{i:000}.xml", i == 0 ? Noise(1, 100_000) : []) { IsStored = true, PointsTo = 0, StatedPacked = 100_000, StatedUnpacked = 100_000 })])),
            ["100,000 entries"] = (FileFault.TooManyEntries, () => RawZip.Of([.. Enumerable.Range(0, 100_000).Select(i => new RawEntry(Said(i), []) { IsStored = true })])),
            ["a size said too small"] = (FileFault.FalseSize, () => RawZip.Of(new RawEntry("[Content_Types].xml", "<Types/>") { StatedUnpacked = 3 })),
            ["a size said too large"] = (FileFault.FalseSize, () => RawZip.Of(new RawEntry("[Content_Types].xml", "<Types/>") { StatedUnpacked = 300 })),
            ["a part that climbs out"] = (FileFault.UnsafeEntry, () => new RawWorkbook().Part("../../../etc/cron.d/x", "x").Bytes()),
            ["two parts of one name"] = (FileFault.DoubledEntry, () => new RawWorkbook().Part("XL/Workbook.xml", "<x/>").Bytes()),
            ["a link"] = (FileFault.LinkEntry, () => RawZip.Of(new RawEntry("xl/link", "/etc/passwd") { Attributes = 0xA1FFu << 16 })),
            ["an encrypted part"] = (FileFault.EncryptedEntry, () => RawZip.Of(new RawEntry("xl/a.xml", "x") { Flags = 1 })),
            ["a part packed by another method"] = (FileFault.UnknownPacking, () => RawZip.Of(new RawEntry("xl/a.xml", "x") { Method = 12 })),

            // XML.
            ["billion laughs"] = (FileFault.ForbiddenXml, () => new RawWorkbook().Part("xl/worksheets/sheet1.xml", Laughs()).Bytes()),
            ["a DTD from outside"] = (FileFault.ForbiddenXml, () => new RawWorkbook().Part("xl/workbook.xml", "<!DOCTYPE workbook SYSTEM \"http://127.0.0.1:9/x.dtd\"><workbook/>").Bytes()),
            ["a file drawn in"] = (FileFault.ForbiddenXml, () => new RawWorkbook().Part("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + RawWorkbook.Worksheet("<row><c><v>&e;</v></c></row>")).Bytes()),
            ["elements a hundred deep"] = (FileFault.XmlTooDeep, () => new RawWorkbook(string.Concat(Enumerable.Repeat("<x>", 100)) + string.Concat(Enumerable.Repeat("</x>", 100))).Bytes()),
            ["an attribute of two million letters"] = (FileFault.XmlTooLong, () => new RawWorkbook($"<row x=\"{Letters(2_000_000)}\"/>").Bytes()),
            ["twenty thousand names"] = (FileFault.XmlTooLong, () => new RawWorkbook(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<n{i}/>"))).Bytes()),
            ["sixty million letters"] = (FileFault.XmlTooLong, () => new RawWorkbook(Blanks(60_000_000)).Bytes()),
            ["no XML"] = (FileFault.Damaged, () => new RawWorkbook().Part("xl/worksheets/sheet1.xml", "no XML").Bytes()),
            ["XML that ends early"] = (FileFault.Damaged, () => new RawWorkbook().Part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t=\"s\"><v>").Bytes()),
            ["letters that are none"] = (FileFault.Damaged, () => new RawWorkbook().Part("xl/workbook.xml", [.. "<workbook>"u8, 0xFF, 0xC0, 0x80]).Bytes()),

            // Workbooks.
            ["a workbook without sheets"] = (FileFault.NoSheets, () => new RawWorkbook().Part("xl/workbook.xml", RawWorkbook.Workbook("")).Bytes()),
            ["a sheet listed a thousand times"] = (FileFault.Damaged, () => new RawWorkbook().Part("xl/workbook.xml",
                RawWorkbook.Workbook(string.Concat(Enumerable.Range(1, 1000).Select(i => $"<sheet name=\"s{i}\" sheetId=\"{i}\" r:id=\"rId1\"/>")))).Bytes()),
            ["a sheet outside the workbook"] = (FileFault.Damaged, () => new RawWorkbook().Part("xl/_rels/workbook.xml.rels",
                RawWorkbook.Relationships(("rId1", "worksheet", "../../../../etc/passwd"))).Bytes()),
            ["a shared text that is not there"] = (FileFault.Damaged, () => new RawWorkbook("<row><c t=\"s\"><v>4000000000</v></c></row>").Bytes()),
            ["rows out of order"] = (FileFault.Damaged, () => new RawWorkbook("<row r=\"2\"/><row r=\"1\"/>").Bytes()),
            ["a million columns"] = (FileFault.TooManyColumns, () => new RawWorkbook($"<row r=\"1\">{string.Concat(Enumerable.Range(1, 1_000_000).Select(i => $"<c r=\"{Column(i)}1\"><v>{i}</v></c>"))}</row>").Bytes()),
            ["a cell of 40,000 letters"] = (FileFault.CellTooLong, () => new RawWorkbook($"<row><c t=\"inlineStr\"><is><t>{Letters(40_000)}</t></is></c></row>").Bytes()),
            ["a shared text of 300,000 letters"] = (FileFault.CellTooLong, () => new RawWorkbook().Strings($"<t>{Letters(300_000)}</t>").Bytes()),
            ["row 100,001"] = (FileFault.TooManyRows, () => new RawWorkbook("<row r=\"100001\"><c><v>1</v></c></row>").Bytes()),
            ["a million and one cells"] = (FileFault.TooManyCells, () => new RawWorkbook(string.Concat(Enumerable.Range(1, 11_000).Select(row => $"<row r=\"{row}\">{string.Concat(Enumerable.Range(0, 92).Select(i => $"<c><v>{row * i % 9973}</v></c>"))}</row>"))).Bytes()),
            ["one text used a million times"] = (FileFault.TooMuchText, () => new RawWorkbook(string.Concat(Enumerable.Range(1, 20_000).Select(row => $"<row r=\"{row}\"><c t=\"s\"><v>0</v></c></row>"))).Strings($"<t>{Letters(30_000)}</t>").Bytes()),
        };

    /// <summary>The head of an OLE container and the names of its streams, as old Office writes them.</summary>
    private static byte[] Ole(params string[] streams)
    {
        var file = new byte[4096];
        byte[] head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        head.CopyTo(file, 0);
        foreach (var (at, name) in streams.Index())
        {
            Encoding.Unicode.GetBytes(name).CopyTo(file, 512 + (128 * at));
        }

        return file;
    }

    private static byte[] WithMain(string type) => new RawWorkbook().Part("[Content_Types].xml", RawWorkbook.Types(type)).Bytes();

    private static byte[] Many(int count, byte[] content) => RawZip.Of([.. Enumerable.Range(0, count).Select(i => new RawEntry($"xl/{i}.xml", content))]);

    private static string Laughs() =>
        "<!DOCTYPE l [<!ENTITY l0 \"ha\">" + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">")) + "]>" + RawWorkbook.Worksheet("<row><c><v>&l9;</v></c></row>");

    private static byte[] Noise(int seed, int length)
    {
        var noise = new byte[length];
        new Random(seed).NextBytes(noise);
        return noise;
    }

    /// <summary>Packs well, but less than a hundred times.</summary>
    private static byte[] Repeated(int length)
    {
        var content = new byte[length];
        for (var at = 0; at + 20_000 <= length; at += 20_000)
        {
            Noise(at, 300).CopyTo(content, at);
        }

        return content;
    }

    private static string Letters(int length)
    {
        var chance = new Random(2);
        return string.Create(length, chance, (letters, random) =>
        {
            for (var at = 0; at < letters.Length; at++)
            {
                letters[at] = (char)random.Next('a', 'z');
            }
        });
    }

    /// <summary>Elements and spaces, so that no tag and no text is long.</summary>
    private static string Blanks(int length) => string.Concat(Enumerable.Range(0, length / 1_000).Select(i => $"<x>{i * 7919 % 100_003}{i * 104_729 % 1_000_003}</x>".PadRight(1_000)));

    private static string Column(int number) => number > 26 ? Column((number - 1) / 26) + Column(((number - 1) % 26) + 1) : ((char)('A' + number - 1)).ToString();

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
