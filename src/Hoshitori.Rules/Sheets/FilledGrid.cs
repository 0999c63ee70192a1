namespace Hoshitori.Rules.Sheets;

/// <summary>A grid asked by place: a cell inside a merged area shows the text of its upper left cell, as people see it.</summary>
internal sealed class FilledGrid
{
    private readonly Dictionary<int, GridRow> rows = [];
    private readonly Dictionary<int, MergedArea[]> mergedByColumn = [];
    private readonly SheetGrid grid;

    public FilledGrid(SheetGrid grid)
    {
        this.grid = grid;
        foreach (var row in grid.Rows)
        {
            rows.TryAdd(row.Number, row);
        }

        Rows = [.. rows.Values.OrderBy(row => row.Number)];
    }

    /// <summary>Rows with text, from top to bottom.</summary>
    public IReadOnlyList<GridRow> Rows { get; }

    /// <summary>The cell a person sees there; one without text where there is none.</summary>
    public GridCell At(int row, int column) =>
        MergedAt(row, column) is { } area ? Own(area.FirstRow, area.FirstColumn) : Own(row, column);

    /// <summary>The merged area a cell belongs to.</summary>
    public MergedArea? MergedAt(int row, int column)
    {
        var areas = MergedIn(column);
        var at = Array.BinarySearch(areas, new MergedArea(row, 0, 0, 0), ByFirstRow.Instance);
        var before = at >= 0 ? at : ~at - 1;
        return before >= 0 && areas[before].LastRow >= row ? areas[before] : null;
    }

    public bool IsHidden(int row) => rows.TryGetValue(row, out var found) && found.IsHidden;

    private GridCell Own(int row, int column)
    {
        if (rows.TryGetValue(row, out var found))
        {
            foreach (var cell in found.Cells)
            {
                if (cell.Column == column)
                {
                    return cell;
                }
            }
        }

        return new(column, "");
    }

    private MergedArea[] MergedIn(int column)
    {
        if (!mergedByColumn.TryGetValue(column, out var areas))
        {
            areas = [.. grid.Merged.Where(area => area.FirstColumn <= column && column <= area.LastColumn && area.FirstRow <= area.LastRow).OrderBy(area => area.FirstRow).DistinctBy(area => area.FirstRow)];
            mergedByColumn[column] = areas;
        }

        return areas;
    }

    private sealed class ByFirstRow : IComparer<MergedArea>
    {
        public static readonly ByFirstRow Instance = new();

        public int Compare(MergedArea one, MergedArea other) => one.FirstRow.CompareTo(other.FirstRow);
    }
}
