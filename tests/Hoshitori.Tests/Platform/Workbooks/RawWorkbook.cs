using System.Globalization;
using System.Text;
using Hoshitori.Tests.Platform.Files;

namespace Hoshitori.Tests.Platform.Workbooks;

/// <summary>A workbook whose parts are written by hand, to hold what no program would write.</summary>
internal sealed class RawWorkbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string ToParts = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private readonly Dictionary<string, byte[]> parts = new(StringComparer.Ordinal);

    /// <summary>A workbook of one visible sheet with these rows of XML.</summary>
    public RawWorkbook(string rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>A1</t></is></c></row>", string after = "")
    {
        Part("[Content_Types].xml", Types(SheetType));
        Part("_rels/.rels", Relationships(("rId1", "officeDocument", "xl/workbook.xml")));
        Part("xl/workbook.xml", Workbook("<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/>"));
        Part("xl/_rels/workbook.xml.rels", Relationships(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"), ("rId3", "styles", "styles.xml")));
        Sheet(rows, after);
    }

    public static string Types(string main) =>
        $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{main}\"/></Types>";

    public static string Relationships(params (string Id, string Type, string Target)[] all) =>
        $"<Relationships xmlns=\"{Package}/relationships\">{string.Concat(all.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"{ToParts}/{one.Type}\" Target=\"{one.Target}\"/>"))}</Relationships>";

    public static string Workbook(string sheets, string properties = "") =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{ToParts}\">{properties}<sheets>{sheets}</sheets></workbook>";

    public static string Worksheet(string rows, string after = "") =>
        $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{after}</worksheet>";

    public RawWorkbook Part(string name, string xml) => Part(name, Encoding.UTF8.GetBytes(xml));

    public RawWorkbook Part(string name, byte[] content)
    {
        parts[name] = content;
        return this;
    }

    public RawWorkbook Without(string name)
    {
        parts.Remove(name);
        return this;
    }

    public RawWorkbook Sheet(string rows, string after = "") => Part("xl/worksheets/sheet1.xml", Worksheet(rows, after));

    public RawWorkbook Strings(params string[] items) =>
        Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(items.Select(item => $"<si>{item}</si>"))}</sst>");

    /// <summary>Formats of cells by the codes they show numbers with; the style of a cell is the place in this list.</summary>
    public RawWorkbook Formats(params string[] codes) => Part("xl/styles.xml",
        $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(codes.Select((code, at) => $"<numFmt numFmtId=\"{Said(200 + at)}\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/>"))}</numFmts>"
        + $"<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{string.Concat(codes.Select((_, at) => $"<xf numFmtId=\"{Said(200 + at)}\"/>"))}</cellXfs></styleSheet>");

    public byte[] Bytes() => RawZip.Of([.. parts.Select(part => new RawEntry(part.Key, part.Value))]);

    /// <summary>The parts as they are, to be changed one by one.</summary>
    public IReadOnlyDictionary<string, byte[]> Parts => parts;

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
