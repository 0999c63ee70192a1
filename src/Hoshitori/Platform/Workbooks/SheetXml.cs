using System.Globalization;
using System.Text;
using Hoshitori.Platform.Files;
using Hoshitori.Rules.Sheets;

namespace Hoshitori.Platform.Workbooks;

/// <summary>Reads the part of one sheet, row after row.</summary>
internal sealed class SheetXml(SheetPart sheet, SharedStrings strings, CellFormats formats, bool countsFrom1904, CellBudget budget)
{
    private const int MostMerged = 20_000;
    private const int LongestNumber = 400;

    private readonly List<GridRow> rows = [];
    private readonly List<MergedArea> merged = [];
    private readonly StringBuilder value = new();
    private int row;

    /// <summary>The sheet; <c>null</c> where the part holds no table.</summary>
    public SheetGrid? Read(GuardedZip zip)
    {
        var isTable = false;
        using var xml = GuardedXml.Open(zip.Read(sheet.Path)!);
        while (xml.Read())
        {
            if (xml.IsStart("sheetData"))
            {
                isTable = true;
                ReadRows(xml);
            }
            else if (xml.IsStart("mergeCell"))
            {
                AddMerged(xml.Attribute("ref") ?? "");
            }
        }

        return isTable ? new(sheet.Name, rows, merged, sheet.IsHidden) : null;
    }

    private void ReadRows(GuardedXml xml)
    {
        if (xml.IsEmpty)
        {
            return;
        }

        while (xml.Read() && !xml.IsEnd("sheetData"))
        {
            if (xml.IsStart("row"))
            {
                ReadRow(xml);
            }
        }
    }

    private void ReadRow(GuardedXml xml)
    {
        var number = xml.Attribute("r") is not { } stated ? row + 1
            : int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        if (number <= row)
        {
            throw Damaged();
        }

        row = number;
        var isHidden = xml.Attribute("hidden") is "1" or "true";
        var cells = xml.IsEmpty ? [] : ReadCells(xml);
        if (cells.Count > 0)
        {
            rows.Add(row <= CellBudget.Rows ? new(row, cells, isHidden) : throw new FileRefusedException(FileFault.TooManyRows, sheet.Name));
        }
    }

    private List<GridCell> ReadCells(GuardedXml xml)
    {
        var cells = new List<GridCell>();
        var column = 0;
        while (xml.Read() && !xml.IsEnd("row"))
        {
            if (!xml.IsStart("c"))
            {
                continue;
            }

            (int Row, int Column) place = xml.Attribute("r") is { } name ? CellPlace.Parse(name) ?? throw Damaged() : (row, column + 1);
            if (place.Row != row || place.Column <= column)
            {
                throw Damaged();
            }

            column = place.Column;
            if (ReadCell(xml, column) is { } cell)
            {
                budget.Take(sheet.Name, cell.Text);
                cells.Add(column <= CellBudget.Columns ? cell : throw new FileRefusedException(FileFault.TooManyColumns, sheet.Name));
            }
        }

        return cells;
    }

    private GridCell? ReadCell(GuardedXml xml, int column)
    {
        var (type, format) = (xml.Attribute("t"), xml.Attribute("s"));
        if (xml.IsEmpty)
        {
            return null;
        }

        value.Clear();
        string? inline = null;
        var (isFormula, inValue) = (false, false);
        while (xml.Read() && !xml.IsEnd("c"))
        {
            isFormula |= xml.IsStart("f");
            inValue = (inValue || (xml.IsStart("v") && !xml.IsEmpty)) && !xml.IsEnd("v");
            if (xml.IsStart("is"))
            {
                inline = CellText.Read(xml, "is") ?? throw TooLong(column);
            }
            else if (inValue && xml.IsText && !CellText.Append(xml, value))
            {
                throw TooLong(column);
            }
        }

        var (text, kind) = inline is null ? Meaning(value.ToString(), type, format, column) : (inline, CellKind.Text);
        return text.Length > 0 || isFormula ? new(column, text, kind, isFormula) : null;
    }

    private (string Text, CellKind Kind) Meaning(string written, string? type, string? format, int column) => type switch
    {
        _ when written.Length == 0 => ("", CellKind.Text),
        "s" => (strings.At(written) ?? throw Damaged(), CellKind.Text),
        "b" => (written is "1" or "true" ? "TRUE" : "FALSE", CellKind.Boolean),
        "e" => (written, CellKind.Error),
        "d" => (CellNumbers.Written(written), CellKind.Date),
        "str" or "inlineStr" => (CellText.Meant(written) ?? throw TooLong(column), CellKind.Text),
        _ when formats.IsDate(format) && CellNumbers.Day(written, countsFrom1904) is { } day => (day, CellKind.Date),
        _ => (CellNumbers.Shortest(written.Length <= LongestNumber ? written : throw Damaged()), CellKind.Number),
    };

    private void AddMerged(string area)
    {
        var ends = area.Split(':');
        if (ends.Length != 2 || CellPlace.Parse(ends[0]) is not { } first || CellPlace.Parse(ends[1]) is not { } last
            || last.Row < first.Row || last.Column < first.Column)
        {
            throw Damaged();
        }

        if (merged.Count == MostMerged)
        {
            throw new FileRefusedException(FileFault.TooManyCells, sheet.Name);
        }

        merged.Add(new(first.Row, first.Column, last.Row, last.Column));
    }

    private FileRefusedException TooLong(int column) => new(FileFault.CellTooLong, $"{sheet.Name}!{CellPlace.Name(row, column)}");

    private FileRefusedException Damaged() => new(FileFault.Damaged, sheet.Name);
}
