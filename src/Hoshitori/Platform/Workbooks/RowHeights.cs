namespace Hoshitori.Platform.Workbooks;

/// <summary>Heights of rows whose texts wrap. Programs that open a workbook do not all measure for themselves.</summary>
internal static class RowHeights
{
    public const double OneLine = 18.75;

    /// <summary>No program shows a higher row.</summary>
    private const double Highest = 409.5;
    private const char FirstWide = '\u2010';
    private const int Margin = 1;

    /// <summary>Points for the cell that needs most lines.</summary>
    public static double Of(IReadOnlyList<WrittenCell> row, IReadOnlyList<WrittenColumn> columns)
    {
        var lines = row.Index().Max(cell => Lines(TextOf(cell.Item), columns[cell.Index].Width - Margin));
        return Math.Min(Highest, Math.Max(1, lines) * OneLine);
    }

    /// <summary>Lines a header needs.</summary>
    public static double OfHeader(IReadOnlyList<WrittenColumn> columns) =>
        Math.Max(1, columns.Max(column => Lines(column.Header, column.Width - Margin))) * OneLine;

    private static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(letter => letter >= FirstWide ? 2 : 1) / width)));

    private static string TextOf(WrittenCell cell) => cell switch
    {
        WrittenCell.Text text => text.Value,
        WrittenCell.Link link => link.Value,
        _ => "",
    };
}
