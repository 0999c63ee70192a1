using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Sheets;

/// <summary>Which column of a sheet is for what.</summary>
/// <param name="Answer">The column with answers; <c>null</c> where each answer has a column of its own to tick.</param>
/// <param name="Ticks">The columns to tick, with what a tick says.</param>
/// <param name="FirstRow">The first row below the header; without one the first that names a criterion.</param>
internal sealed record SheetLayout(int Number, int? Answer, IReadOnlyList<(int Column, DirectState State)> Ticks, int? Reason, int? Date, int FirstRow)
{
    private const int LongestTickLabel = 20;

    /// <summary>What there is to know of a column without its header.</summary>
    private sealed class Content
    {
        public HashSet<string> Numbers { get; } = new(StringComparer.Ordinal);

        public int OfCriteria { get; set; }

        public int Filled { get; set; }

        public int Answers { get; set; }

        public bool IsMostlyAnswers => Answers * 2 >= Filled && Answers > 0;
    }

    /// <summary>Finds the columns; the fault says why there is no layout.</summary>
    public static (SheetLayout? Layout, SheetFault? Fault) Find(FilledGrid grid, CriterionNumbers numbers)
    {
        if (NumberColumn(grid, numbers) is not { } number)
        {
            return (null, SheetFault.NoNumbers);
        }

        HashSet<int> rows = [.. grid.Rows.Where(row => row.Cells.Any(cell => cell.Column == number && numbers.Read(cell).IsOfCriterion)).Select(row => row.Number)];
        var first = rows.Min();
        var header = HeaderLines.Above(grid, first);
        var contents = Contents(grid, rows);
        int[] columns = [.. grid.Rows.SelectMany(row => row.Cells).Select(cell => cell.Column).Where(column => column != number).Distinct().Order()];
        var labels = columns.ToDictionary(column => column, header.Label);
        var ticks = TickColumns(columns, header, labels);
        var (answer, fault) = ticks.Count > 0 ? (null, null) : AnswerColumn(columns, labels, header, contents);
        if (fault is not null)
        {
            return (null, fault);
        }

        var beside = answer ?? ticks[^1].Column;
        return (new(number, answer, ticks, Best(ColumnRole.Reason), Best(ColumnRole.Date), header.RowBelow ?? first), null);

        int? Best(ColumnRole role) => columns.Where(column => labels[column].Role == role).OrderByDescending(column => labels[column].Rank)
            .ThenByDescending(column => Filled(contents, column)).ThenBy(column => Math.Abs((long)column - beside)).Select(column => (int?)column).FirstOrDefault();
    }

    /// <summary>The column that names most criteria.</summary>
    private static int? NumberColumn(FilledGrid grid, CriterionNumbers numbers)
    {
        var columns = new Dictionary<int, Content>();
        foreach (var cell in grid.Rows.SelectMany(row => row.Cells))
        {
            if (numbers.Read(cell) is { IsOfCriterion: true } read)
            {
                var content = Of(columns, cell.Column);
                content.OfCriteria++;
                if (read.Kind != NumberKind.NoSuch)
                {
                    content.Numbers.Add(read.Criterion!);
                }
            }
        }

        return columns.Where(column => column.Value.Numbers.Count > 0).OrderByDescending(column => column.Value.Numbers.Count)
            .ThenByDescending(column => column.Value.OfCriteria).ThenBy(column => column.Key).Select(column => (int?)column.Key).FirstOrDefault();
    }

    private static Dictionary<int, Content> Contents(FilledGrid grid, HashSet<int> rows)
    {
        var columns = new Dictionary<int, Content>();
        foreach (var cell in grid.Rows.Where(row => rows.Contains(row.Number)).SelectMany(row => row.Cells).Where(cell => !AnswerWords.IsBlank(cell.Text)))
        {
            var content = Of(columns, cell.Column);
            content.Filled++;
            content.Answers += AnswerWords.Read(cell.Text) is null ? 0 : 1;
        }

        return columns;
    }

    /// <summary>Columns whose own header is an answer: はい｜一部｜いいえ｜対象外.</summary>
    private static List<(int Column, DirectState State)> TickColumns(int[] columns, HeaderLines header, Dictionary<int, ColumnLabel> labels)
    {
        var ticks = new List<(int Column, DirectState State)>();
        foreach (var column in columns.Where(column => labels[column].Role != ColumnRole.NotOurs))
        {
            if (header.Nearest(column) is { Length: <= LongestTickLabel } label && AnswerWords.Read(label) is { } state)
            {
                ticks.Add((column, state));
            }
        }

        return ticks.Count > 1 && ticks.DistinctBy(tick => tick.State).Count() == ticks.Count ? ticks : [];
    }

    private static (int? Column, SheetFault? Fault) AnswerColumn(int[] columns, Dictionary<int, ColumnLabel> labels, HeaderLines header, Dictionary<int, Content> contents)
    {
        int[] named = [.. columns.Where(column => labels[column].Role == ColumnRole.Answer)];
        // A column called status may hold prose; it steps back for one that holds answers.
        int[] fit = [.. named.Where(column => Filled(contents, column) == 0 || contents[column].IsMostlyAnswers)];
        int[] left = fit.Length > 0 ? fit : named;
        int[] best = [.. left.Where(column => labels[column].Rank == left.Max(other => labels[other].Rank))];
        if (named.Length == 0)
        {
            best = [.. columns.Where(column => header.Nearest(column).Length == 0 && contents.TryGetValue(column, out var content) && content.IsMostlyAnswers)];
        }

        int[] filled = [.. best.Where(column => Filled(contents, column) > 0)];
        return best.Length == 0 ? (null, SheetFault.NoAnswerColumn)
            : best.Length == 1 ? (best[0], null)
            : filled.Length > 1 ? (null, SheetFault.SeveralAnswerColumns)
            : (filled.Length == 1 ? filled[0] : best[0], null);
    }

    private static int Filled(Dictionary<int, Content> contents, int column) => contents.TryGetValue(column, out var content) ? content.Filled : 0;

    private static Content Of(Dictionary<int, Content> columns, int column)
    {
        if (!columns.TryGetValue(column, out var content))
        {
            columns[column] = content = new();
        }

        return content;
    }
}
