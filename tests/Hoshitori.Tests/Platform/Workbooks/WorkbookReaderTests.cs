using System.Text;
using Hoshitori.Platform.Files;
using Hoshitori.Platform.Workbooks;
using Hoshitori.Rules.Sheets;

namespace Hoshitori.Tests.Platform.Workbooks;

/// <summary>What stands in cells comes out as plain text, whichever way the workbook writes it.</summary>
public sealed class WorkbookReaderTests
{
    [Fact]
    public void Texts_are_shared_inline_or_rich()
    {
        var sheet = Only(new RawWorkbook("""
            <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t xml:space="preserve"> 中 </t></is></c></row>
            <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="str"><f>A1&amp;"x"</f><v>kept</v></c></row>
            """).Strings("<t>番号</t>", "<r><rPr><b/></rPr><t xml:space=\"preserve\">太い </t></r><r><t>字&lt;</t></r>", "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh>"));

        Assert.Equal(
            [(2, 2, "番号"), (2, 3, "太い 字<"), (2, 4, " 中 "), (3, 1, "東京"), (3, 2, "kept")],
            sheet.Rows.SelectMany(row => row.Cells, (row, cell) => (row.Number, cell.Column, cell.Text)));
    }

    [Fact]
    public void Numbers_dates_and_boxes_say_what_they_are()
    {
        var sheet = Only(new RawWorkbook("""
            <row r="1"><c r="A1"><v>4.2000000000000002</v></c><c r="B1" s="0"><v>46296</v></c><c r="C1" s="1"><v>46296.5</v></c><c r="D1" s="2"><v>46296</v></c>
            <c r="E1" t="b"><v>1</v></c><c r="F1" t="b"><v>0</v></c><c r="G1" t="e"><v>#N/A</v></c><c r="H1" s="0"><v>1</v></c><c r="I1" s="3"><v>46296</v></c><c r="J1" t="d"><v>2026-10-01T00:00:00</v></c></row>
            """).Formats("yyyy/m/d", "[$-ja-JP]ggge\"年\"m\"月\"d\"日\" h:mm", "0.00\"days\"[Red];@", "General"));

        Assert.Equal(
        [
            ("4.2", CellKind.Number), ("2026-10-01", CellKind.Date), ("2026-10-01T12:00:00", CellKind.Date), ("46296", CellKind.Number),
            ("TRUE", CellKind.Boolean), ("FALSE", CellKind.Boolean), ("#N/A", CellKind.Error), ("1900-01-01", CellKind.Date), ("46296", CellKind.Number), ("2026-10-01", CellKind.Date),
        ], sheet.Rows[0].Cells.Select(cell => (cell.Text, cell.Kind)));
    }

    [Theory]
    [InlineData("m月d日", true)]
    [InlineData("[h]:mm", true)]
    [InlineData("gge\\.m\\.d", true)]
    [InlineData("[$-411]ge.m.d", true)]
    [InlineData("General\"人\"", false)]
    [InlineData("\"約\"General", false)]
    [InlineData("[Red]G/標準", false)]
    [InlineData("0.00E+00", false)]
    [InlineData("#,##0\\d", false)]
    [InlineData("\"days\"0;yyyy", false)]
    [InlineData("_-* #,##0_-", false)]
    [InlineData("[Magenta]0", false)]
    public void A_format_shows_a_date_where_a_letter_of_one_stands_outside_quotes(string code, bool isDate) =>
        Assert.Equal(isDate ? CellKind.Date : CellKind.Number, Only(new RawWorkbook("<row><c s=\"0\"><v>46296</v></c></row>").Formats(code)).Rows[0].Cells[0].Kind);

    [Fact]
    public void Days_are_counted_from_1904_where_the_workbook_says_so()
    {
        var sheet = Only(new RawWorkbook("<row><c s=\"0\"><v>44834</v></c></row>").Formats("yyyy-mm-dd")
            .Part("xl/workbook.xml", RawWorkbook.Workbook("<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/>", "<workbookPr date1904=\"1\"/>")));

        Assert.Equal("2026-10-01", sheet.Rows[0].Cells[0].Text);
    }

    [Fact]
    public void Formulas_are_marked_and_never_computed()
    {
        var sheet = Only(new RawWorkbook("""
            <row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v>3</v></c><c r="C1" t="str"><f>[1]Other!A1</f><v>old</v></c>
            <c r="D1" t="inlineStr"><is><t>=1+1</t></is></c><c r="E1"><f>cmd|'/c calc'!A0</f><v>0</v></c></row>
            """));

        Assert.Equal(
            [("", true), ("3", true), ("old", true), ("=1+1", false), ("0", true)],
            sheet.Rows[0].Cells.Select(cell => (cell.Text, cell.IsFormula)));
    }

    [Fact]
    public void Letters_that_XML_cannot_hold_come_back()
    {
        var sheet = Only(new RawWorkbook("<row><c t=\"inlineStr\"><is><t>a_x000D_b_x005F_x000D_c_x00_d_xD800_</t></is></c></row>"));

        Assert.Equal("a\rb_x000D_c_x00_d\uD800", sheet.Rows[0].Cells[0].Text);
    }

    [Fact]
    public void Merged_areas_and_what_is_hidden_are_known()
    {
        var workbook = new RawWorkbook("<row r=\"1\" hidden=\"1\"><c><v>1</v></c></row><row r=\"3\"><c r=\"AA3\"><v>2</v></c><c r=\"IV3\" s=\"0\"/></row>", "<mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells>")
            .Part("xl/workbook.xml", RawWorkbook.Workbook("<sheet name=\"見える\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"隠れた\" sheetId=\"2\" state=\"veryHidden\" r:id=\"rId4\"/>"))
            .Part("xl/_rels/workbook.xml.rels", RawWorkbook.Relationships(("rId1", "worksheet", "/xl/worksheets/sheet1.xml"), ("rId4", "worksheet", "../xl/./worksheets/sheet2.xml")))
            .Part("xl/worksheets/sheet2.xml", RawWorkbook.Worksheet(""));

        var sheets = WorkbookReader.Read(workbook.Bytes()).Sheets!;

        Assert.Equal([("見える", false), ("隠れた", true)], sheets.Select(sheet => (sheet.Name, sheet.IsHidden)));
        Assert.Equal([(1, true, 1), (3, false, 1)], sheets[0].Rows.Select(row => (row.Number, row.IsHidden, row.Cells.Count)));
        Assert.Equal(27, sheets[0].Rows[1].Cells[0].Column);
        Assert.Equal([new MergedArea(1, 1, 2, 3)], sheets[0].Merged);
    }

    [Fact]
    public void The_strict_dialect_reads_the_same()
    {
        var workbook = new RawWorkbook("<row><c t=\"inlineStr\"><is><t>strict</t></is></c></row>");
        foreach (var (name, content) in workbook.Parts.ToList())
        {
            workbook.Part(name, Encoding.UTF8.GetString(content)
                .Replace(RawWorkbook.Main, "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
                .Replace(RawWorkbook.ToParts, "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal));
        }

        Assert.Equal("strict", Only(workbook).Rows[0].Cells[0].Text);
    }

    [Fact]
    public void Parts_may_be_written_in_UTF_16_and_cells_without_their_names()
    {
        var xml = RawWorkbook.Worksheet("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c t=\"inlineStr\"><is><t>日本</t></is></c></row>");
        var sheet = Only(new RawWorkbook().Part("xl/worksheets/sheet1.xml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml)]));

        Assert.Equal([(1, 1, "1"), (1, 3, "3"), (2, 1, "日本")], sheet.Rows.SelectMany(row => row.Cells, (row, cell) => (row.Number, cell.Column, cell.Text)));
    }

    [Fact]
    public void Includes_and_links_to_outside_are_passed_over()
    {
        var sheet = Only(new RawWorkbook("<row><c t=\"inlineStr\"><is><t>x</t><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/></is></c></row>",
            "<hyperlinks><hyperlink ref=\"A1\" r:id=\"rId9\" xmlns:r=\"x\"/></hyperlinks>"));

        Assert.Equal("x", sheet.Rows[0].Cells[0].Text);
    }

    [Fact]
    public void Charts_are_no_sheets_and_a_workbook_of_charts_is_refused()
    {
        var workbook = new RawWorkbook().Part("xl/_rels/workbook.xml.rels", RawWorkbook.Relationships(("rId1", "chartsheet", "worksheets/sheet1.xml")));

        Assert.Equal(FileFault.NoSheets, WorkbookReader.Read(workbook.Bytes()).Problem!.Fault);
    }

    private static SheetGrid Only(RawWorkbook workbook)
    {
        var read = WorkbookReader.Read(workbook.Bytes());
        Assert.True(read.Problem is null, read.Problem?.ToString(english: true));
        return Assert.Single(read.Sheets!);
    }
}
