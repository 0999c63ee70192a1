using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Sheets;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Sheets;

/// <summary>Small check sheets and an edition whose numbers look like the official ones.</summary>
internal static class Grids
{
    public static readonly Edition Scs = Samples.Edition(Readiness.All,
        Samples.Requirement("1-1-1", Criterion("1-1-1-1"), Criterion("1-1-1-2")),
        Samples.Requirement("3-1-3", Criterion("3-1-3-1")),
        Samples.Requirement("4-4-4", Criterion("4-4-4-1"), Criterion("4-4-4-2"), Criterion("4-4-4-3", star: 4))) with
    {
        DraftNumbers =
        [
            new("4-5-2", new("出口対策", "exits"), new("もうない", "gone"), "S5", Confidence.Inferred),
            new("3-1-3", new("把握", "knowing"), new("今は管理", "managing"), "S5", Confidence.Inferred),
        ],
    };

    /// <summary>A sheet whose first row is row 1; null is an empty cell.</summary>
    public static SheetGrid Of(params string?[][] rows) => At(1, rows);

    public static SheetGrid At(int firstRow, params string?[][] rows) => new("シート",
        [.. rows.Select((row, at) => new GridRow(firstRow + at, [.. row.Select((text, column) => new GridCell(column + 1, text ?? "")).Where(cell => cell.Text.Length > 0)])).Where(row => row.Cells.Count > 0)],
        []);

    public static SheetGrid Merged(this SheetGrid grid, params MergedArea[] areas) => grid with { Merged = areas };

    public static SheetReading Read(params SheetGrid[] grids) => SheetReader.Read(grids, Scs);

    /// <summary>One row with an answer, as small as a check sheet can be.</summary>
    public static SheetReading Answered(string answer, string? reason = null) =>
        Read(Of(["番号", "回答", "理由"], ["4-4-4-2", answer, reason]));

    private static Criterion Criterion(string id, int star = 3) => Samples.Criterion(id, Samples.One("c"), star);
}
