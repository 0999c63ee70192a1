using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Hoshitori.Platform.Workbooks;
using Hoshitori.Rules.Sheets;

namespace Hoshitori.Tests.Platform.Workbooks;

/// <summary>What is written is a sound workbook, says the same when read, and holds no formula whatever the texts begin with.</summary>
public sealed class WorkbookWriterTests
{
    /// <summary>What spreadsheets take for a formula, in every width, and what breaks writers.</summary>
    internal static readonly string[] Awkward =
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x", "\t=1", "\r=1", "\n=1", "=cmd|'/c calc'!A0", "=HYPERLINK(\"https://example.jp\")", "'=1",
        " 前後に空白 ", "改\n行", "改\r\n行", "_x000D_", "_x005F_x000D_", "a\0b\u0001\u001F", "\uFFFE\uFFFF", "\uD800", "\uDC00x", "𠮷野家", "髙﨑①㈱", "&lt;<b>\"&'", "\u202Edcba\u202C", "\u2028", "2026-10-01", "4-4-4", "001", "TRUE", "#N/A", "1E5",
    ];

    private static readonly WrittenChoices YesNo = new(["○", "×"], "回答", "○か×");

    [Fact]
    public void A_workbook_obeys_the_schema_of_Excel()
    {
        using var file = new MemoryStream(WorkbookWriter.Write(Sample()));
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        Assert.Equal("", string.Join('\n', new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")));
    }

    [Fact]
    public void A_table_has_a_bold_header_that_stays_a_filter_and_choices()
    {
        using var file = new MemoryStream(WorkbookWriter.Write(Sample()));
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var workbook = document.WorkbookPart!;
        var sheet = ((WorksheetPart)workbook.GetPartById("rIdSheet1")).Worksheet!;
        var looks = workbook.WorkbookStylesPart!.Stylesheet!;

        var pane = sheet.Descendants<Pane>().Single();
        Assert.Equal((1d, 1d, "B2"), (pane.VerticalSplit!.Value, pane.HorizontalSplit!.Value, pane.TopLeftCell!.Value));
        Assert.Equal("A1:C3", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal([10d, 20d, 30d], sheet.Descendants<Column>().Select(column => column.Width!.Value));
        var choices = sheet.Descendants<DataValidation>().Single();
        Assert.Equal(("B2:B3", "\"○,×\""), (choices.SequenceOfReferences!.InnerText, choices.Formula1!.Text));
        var header = (CellFormat)looks.CellFormats!.ElementAt((int)sheet.Descendants<Cell>().First().StyleIndex!.Value);
        Assert.NotNull(looks.Fonts!.ElementAt((int)header.FontId!.Value).GetFirstChild<Bold>());
        Assert.All(looks.Fonts!.Elements<Font>(), font => Assert.Equal("游ゴシック", font.FontName!.Val!.Value));
        Assert.Equal("'表'!$1:$1", workbook.Workbook!.DefinedNames!.Single().InnerText);
    }

    [Fact]
    public void Equal_sheets_give_equal_bytes() => Assert.Equal(WorkbookWriter.Write(Sample()), WorkbookWriter.Write(Sample()));

    [Fact]
    public void Every_text_comes_back_as_it_was_and_none_is_a_formula()
    {
        var file = WorkbookWriter.Write([Texts(Awkward)]);

        Assert.Equal(Awkward, Read(file));
        using var stream = new MemoryStream(file);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()));
    }

    [Fact]
    public void Ten_thousand_random_texts_come_back_as_they_were()
    {
        var chance = new Random(20261128);
        string[] texts = [.. Enumerable.Range(0, 10_000).Select(_ => RandomText(chance))];

        Assert.Equal(texts, Read(WorkbookWriter.Write([Texts(texts)])));
    }

    [Fact]
    public void A_text_longer_than_a_cell_ends_with_an_ellipsis()
    {
        string longest = string.Concat(Enumerable.Range(0, 32_765).Select(i => (char)('ぁ' + (i * 7919 % 8191 % 83))));
        var read = Read(WorkbookWriter.Write([Texts([longest + "ab", longest + "𠮷𠮷", longest[..32_000] + new string('\r', 767)])]));

        Assert.Equal([longest + "ab", longest + "…", longest[..32_000] + new string('\r', 767)], read);
    }

    [Fact]
    public void Days_and_numbers_are_what_they_are()
    {
        var file = WorkbookWriter.Write([new("表", [new("日", 10), new("数", 10)], [[new WrittenCell.Day(new(2026, 10, 1)), new WrittenCell.Number(-5)], [new WrittenCell.Day(new(1899, 1, 1)), new WrittenCell.Number(long.MaxValue / 4096)]])]);

        var cells = WorkbookReader.Read(file).Sheets![0].Rows.Skip(1).SelectMany(row => row.Cells).Select(cell => (cell.Text, cell.Kind));

        Assert.Equal([("2026-10-01", CellKind.Date), ("-5", CellKind.Number), ("1899-01-01", CellKind.Text), ("2251799813685247", CellKind.Number)], cells);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("'quoted'")]
    [InlineData("1234567890123456789012345678901234")]
    public void A_sheet_that_Excel_would_not_open_is_a_fault_of_the_caller(string name) =>
        Assert.Throws<ArgumentException>(() => WorkbookWriter.Write([new(name, [new("a", 10)], [])]));

    [Fact]
    public void Choices_that_Excel_would_not_open_are_a_fault_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => WorkbookWriter.Write([new("表", [new("a", 10, new(["1,5"], "", ""))], [[WrittenCell.Nothing]])]));

    internal static WrittenSheet Texts(IEnumerable<string> texts) => new("表", [new("", 40)], [.. texts.Select(text => (IReadOnlyList<WrittenCell>)[new WrittenCell.Text(text)])], IsTable: false);

    private static WrittenSheet[] Sample() =>
    [
        new("表", [new("番号", 10), new("回答", 20, YesNo, IsCentred: true), new("理由", 30)],
            [[new WrittenCell.Text("4-4-4-2"), new WrittenCell.Text("○"), new WrittenCell.Text("=1", IsBold: true)], [WrittenCell.Nothing, WrittenCell.Nothing, new WrittenCell.Day(new(2026, 10, 1))]]) { FrozenColumns = 1 },
        new("It's a cover", [new("", 20), new("", 40)], [[new WrittenCell.Text("公式"), new WrittenCell.Link("IPA", new("https://www.ipa.go.jp/security/scs/"))], [new WrittenCell.Number(81)]], IsTable: false),
    ];

    private static string[] Read(byte[] file) => [.. WorkbookReader.Read(file).Sheets!.Single().Rows.Select(row => row.Cells.Single().Text)];

    private static string RandomText(Random chance)
    {
        var text = new char[chance.Next(1, 12)];
        for (var at = 0; at < text.Length; at++)
        {
            text[at] = chance.Next(4) switch
            {
                0 => (char)chance.Next(char.MaxValue + 1),
                1 => "_x0D=+-@＝\r\n\t <&\"'"[chance.Next(17)],
                2 => (char)chance.Next('ぁ', 'ん'),
                _ => (char)chance.Next(' ', '~'),
            };
        }

        return new(text);
    }
}
