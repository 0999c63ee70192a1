using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hoshitori.Platform.Workbooks;

/// <summary>Writes the part of one sheet, in the order its schema demands.</summary>
internal sealed class WorksheetParts(WrittenSheet sheet, StringsToShare strings)
{
    private const uint A4 = 9;
    private const string Ellipsis = "…";

    private readonly List<(string Cell, Uri Address)> links = [];

    private int LastRow => sheet.Rows.Count + (sheet.IsTable ? 1 : 0);

    private string Area => $"A1:{CellPlace.Name(Math.Max(1, LastRow), sheet.Columns.Count)}";

    public void WriteTo(WorksheetPart part, bool isFirst)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(new SheetDimension { Reference = Area });
        xml.WriteElement(new SheetViews(View(isFirst)));
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = RowHeights.OneLine });
        xml.WriteElement(new Columns(sheet.Columns.Select((column, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = column.Width, CustomWidth = true })));
        WriteRows(xml);
        if (sheet.IsTable)
        {
            xml.WriteElement(new AutoFilter { Reference = Area });
        }

        if (Validations() is { Count: > 0 } validations)
        {
            xml.WriteElement(new DataValidations(validations) { Count = (uint)validations.Count });
        }

        WriteLinks(xml, part);
        xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        xml.WriteElement(new PageSetup
        {
            PaperSize = A4,
            Orientation = sheet.IsTable ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = 1,
            FitToHeight = 0,
        });
        xml.WriteElement(new HeaderFooter(new OddFooter("&L&A&R&P / &N")));
        xml.WriteEndElement();
    }

    private SheetView View(bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst, ShowGridLines = sheet.IsTable };
        if (sheet.IsTable)
        {
            var corner = CellPlace.Name(2, sheet.FrozenColumns + 1);
            var pane = sheet.FrozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft;
            view.Append(new Pane
            {
                HorizontalSplit = sheet.FrozenColumns > 0 ? sheet.FrozenColumns : null,
                VerticalSplit = 1,
                TopLeftCell = corner,
                ActivePane = pane,
                State = PaneStateValues.Frozen,
            });
            view.Append(new Selection { Pane = pane, ActiveCell = corner, SequenceOfReferences = new([corner]) });
        }

        return view;
    }

    private void WriteRows(OpenXmlWriter xml)
    {
        xml.WriteStartElement(new SheetData());
        if (sheet.IsTable)
        {
            WriteRow(xml, 1, RowHeights.OfHeader(sheet.Columns), sheet.Columns.Select((column, at) => TextCell(1, at + 1, column.Header, WrittenStyles.Header)));
        }

        foreach (var (at, row) in sheet.Rows.Index())
        {
            var number = at + (sheet.IsTable ? 2 : 1);
            WriteRow(xml, number, row.Count == 0 ? RowHeights.OneLine : RowHeights.Of(row, sheet.Columns), row.Select((cell, column) => Cell(number, column + 1, cell)));
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter xml, int number, double height, IEnumerable<Cell> cells)
    {
        xml.WriteStartElement(new Row { RowIndex = (uint)number, Height = height });
        foreach (var cell in cells)
        {
            xml.WriteElement(cell);
        }

        xml.WriteEndElement();
    }

    private Cell Cell(int row, int column, WrittenCell cell)
    {
        switch (cell)
        {
            case WrittenCell.Number number:
                return NumberCell(row, column, number.Value, WrittenStyles.Number);
            case WrittenCell.Day day:
                return CellNumbers.Of(day.Value) is { } days
                    ? NumberCell(row, column, days, WrittenStyles.Day)
                    : TextCell(row, column, day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), WrittenStyles.Day);
            case WrittenCell.Link link:
                links.Add((CellPlace.Name(row, column), link.Address));
                return TextCell(row, column, link.Value, WrittenStyles.Link);
            default:
                var text = (WrittenCell.Text)cell;
                var look = text.IsBold ? WrittenStyles.Bold : sheet.Columns[column - 1].IsCentred ? WrittenStyles.Centred : WrittenStyles.Text;
                return TextCell(row, column, text.Value, look);
        }
    }

    private Cell TextCell(int row, int column, string text, uint look)
    {
        var cell = new Cell { CellReference = CellPlace.Name(row, column), StyleIndex = look };
        if (text.Length > 0)
        {
            cell.DataType = CellValues.SharedString;
            cell.CellValue = new CellValue(strings.NumberOf(Shortened(text)));
        }

        return cell;
    }

    private static Cell NumberCell(int row, int column, long number, uint look) => new()
    {
        CellReference = CellPlace.Name(row, column),
        StyleIndex = look,
        CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
    };

    private static string Shortened(string text)
    {
        if (text.Length <= CellBudget.CellText)
        {
            return text;
        }

        var end = CellBudget.CellText - Ellipsis.Length;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + Ellipsis;
    }

    private List<DataValidation> Validations() =>
    [
        .. sheet.Columns.Index().Where(column => column.Item.Choices is not null && sheet.Rows.Count > 0).Select(column => new DataValidation
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = column.Item.Choices!.Title,
            Error = column.Item.Choices.Help,
            SequenceOfReferences = new([$"{CellPlace.Name(sheet.IsTable ? 2 : 1, column.Index + 1)}:{CellPlace.Name(LastRow, column.Index + 1)}"]),
            Formula1 = new Formula1($"\"{string.Join(',', column.Item.Choices.Values)}\""),
        }),
    ];

    private void WriteLinks(OpenXmlWriter xml, WorksheetPart part)
    {
        if (links.Count == 0)
        {
            return;
        }

        xml.WriteElement(new Hyperlinks(links.Select((link, at) =>
        {
            var id = $"rIdLink{at + 1}";
            part.AddHyperlinkRelationship(link.Address, isExternal: true, id);
            return new Hyperlink { Reference = link.Cell, Id = id };
        })));
    }
}
