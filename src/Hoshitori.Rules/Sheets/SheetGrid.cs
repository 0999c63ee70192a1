namespace Hoshitori.Rules.Sheets;

/// <summary>What sort of value a cell holds. A cell is always read as text; the kind says what the text was.</summary>
public enum CellKind
{
    Text,

    /// <summary>A number in its shortest form: <c>4.2</c>.</summary>
    Number,

    /// <summary><c>TRUE</c> or <c>FALSE</c>.</summary>
    Boolean,

    /// <summary>A number shown as a date: <c>2026-10-01</c>, with a time only where there is one: <c>2026-10-01T09:30:00</c>.</summary>
    Date,

    /// <summary>An error of a formula: <c>#N/A</c>.</summary>
    Error,
}

/// <summary>One cell that is not empty, or a formula that has no stored value.</summary>
/// <param name="Column">1 is column A.</param>
/// <param name="Text">What stands in it; of a formula the value stored last. Formulas are never computed.</param>
/// <param name="IsFormula">Whether a formula stands behind the text.</param>
public readonly record struct GridCell(int Column, string Text, CellKind Kind = CellKind.Text, bool IsFormula = false);

/// <summary>One row with its cells from left to right.</summary>
/// <param name="Number">As the table shows it: 1 is the first.</param>
public sealed record GridRow(int Number, IReadOnlyList<GridCell> Cells, bool IsHidden = false);

/// <summary>An area of cells joined to one; only its upper left cell has a text. Both ends belong to it.</summary>
public readonly record struct MergedArea(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>One sheet of a workbook (表) as plain text, wherever it came from.</summary>
/// <param name="Rows">From top to bottom; rows without text are left out.</param>
/// <param name="IsHidden">The person who opens the workbook does not see it.</param>
public sealed record SheetGrid(string Name, IReadOnlyList<GridRow> Rows, IReadOnlyList<MergedArea> Merged, bool IsHidden = false);
