namespace Hoshitori.Rules.Sheets;

/// <summary>The one to three rows above a table that name its columns, wherever they stand.</summary>
internal sealed class HeaderLines
{
    /// <summary>Rows with text looked at above the first row of the table.</summary>
    private const int RowsAbove = 40;
    private const int LinesBelow = 2;
    private const int LinesAbove = 2;

    /// <summary>A label of the line itself outranks the same label of a line above it, which may stand over several columns.</summary>
    private const int OwnLine = 10;

    private readonly FilledGrid grid;
    private readonly int[] lines;
    private readonly int main;

    private HeaderLines(FilledGrid grid, int main, int[] lines) =>
        (this.grid, this.main, this.lines) = (grid, main, lines);

    /// <summary>The lines above a row; none where nothing there names a column.</summary>
    public static HeaderLines Above(FilledGrid grid, int firstRow)
    {
        GridRow[] above = [.. grid.Rows.Where(row => row.Number < firstRow).TakeLast(RowsAbove)];
        var best = above.Select((row, at) => (At: at, Score: Score(row))).Where(row => row.Score > 0).OrderByDescending(row => row.Score).ThenByDescending(row => row.At).FirstOrDefault((At: -1, Score: 0));
        if (best.At < 0)
        {
            return new(grid, 0, []);
        }

        var line = above[best.At].Number;
        IEnumerable<int> around =
        [
            .. Enumerable.Range(1, LinesBelow).Select(down => best.At + down).Where(at => at < above.Length && Continues(grid, line, above[at])).Reverse(),
            best.At,
            .. Enumerable.Range(1, LinesAbove).Select(up => best.At - up).Where(at => at >= 0),
        ];
        return new(grid, line, [.. around.Select(at => above[at].Number)]);
    }

    /// <summary>The row after the last line; <c>null</c> without a header.</summary>
    public int? RowBelow => lines.Length == 0 ? null : lines[0] + 1;

    /// <summary>What the header says a column is for. The lowest line that says something decides.</summary>
    public ColumnLabel Label(int column)
    {
        var found = default(ColumnLabel);
        foreach (var line in lines)
        {
            var label = ColumnLabels.Of(TextAt(line, column));
            if (label.Role == ColumnRole.NotOurs)
            {
                return label;
            }

            if (found.Role == ColumnRole.None && label.Role != ColumnRole.None)
            {
                found = label with { Rank = (label.Rank * OwnLine) - (IsOver(line, column) ? 1 : 0) };
            }
        }

        return found;
    }

    /// <summary>The text nearest to the table.</summary>
    public string Nearest(int column) => lines.Select(line => TextAt(line, column)).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";

    private static int Score(GridRow row) =>
        row.Cells.Select(cell => ColumnLabels.Of(cell.Text).Role).Where(role => role is not (ColumnRole.None or ColumnRole.NotOurs)).Distinct().Count();

    /// <summary>A second line names columns itself, or merged cells of the first reach over it or into it; other rows are headings of the table.</summary>
    private static bool Continues(FilledGrid grid, int main, GridRow row) =>
        Score(row) > 0
        || (row.Number == main + 1 && row.Cells.Any(cell => grid.MergedAt(main, cell.Column) is { } area && (area.LastColumn > area.FirstColumn || area.LastRow >= row.Number)));

    /// <summary>Above the main line only headings over several columns belong to the header; the rest are notes.</summary>
    private string TextAt(int line, int column) =>
        line >= main || grid.MergedAt(line, column) is { } area && (area.LastColumn > area.FirstColumn || area.LastRow >= main) ? grid.At(line, column).Text : "";

    private bool IsOver(int line, int column) => grid.MergedAt(line, column) is { } area && area.LastColumn > area.FirstColumn;
}
