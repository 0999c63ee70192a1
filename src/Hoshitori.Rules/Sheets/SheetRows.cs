using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Sheets;

/// <summary>Reads the rows of sheets whose columns are known.</summary>
internal sealed class SheetRows(CriterionNumbers numbers)
{
    /// <summary>Rows a merged number may stand over; what is merged further is a mistake, not a criterion.</summary>
    private const int LongestSpan = 200;
    private const int LongestFound = 200;

    public List<UnderstoodRow> Understood { get; } = [];

    public List<NotUnderstoodRow> NotUnderstood { get; } = [];

    public List<UnansweredRow> Unanswered { get; } = [];

    public void Read(string sheet, FilledGrid grid, SheetLayout layout)
    {
        foreach (var row in grid.Rows.Where(row => row.Number >= layout.FirstRow))
        {
            // Below its first row, a merged number belongs to the row above.
            if (grid.MergedAt(row.Number, layout.Number) is not { } area || area.FirstRow == row.Number)
            {
                Read(new SheetPlace(sheet, row.Number), grid, layout);
            }
        }
    }

    private void Read(SheetPlace place, FilledGrid grid, SheetLayout layout)
    {
        var cell = grid.At(place.Row, layout.Number);
        var number = numbers.Read(cell);
        var answer = SheetAnswer.Read(grid, layout, RowsOf(grid, place.Row, layout.Number));
        switch (number.Kind)
        {
            case NumberKind.Known:
                ReadKnown(place, number.Criterion!, grid, layout, answer);
                break;
            case NumberKind.DraftOnly:
                NotUnderstood.Add(new(place, RowFault.DraftNumber, Shortened(cell.Text), Draft: number.Draft));
                break;
            case NumberKind.NoSuch:
                NotUnderstood.Add(new(place, RowFault.UnknownNumber, Shortened(cell.Text)));
                break;
            // Headings, notes and sums carry no answer; only what does would be lost without a word.
            default:
                if (answer.State is not null)
                {
                    NotUnderstood.Add(new(place, Fault(number.Kind, cell), Shortened(cell.Text)));
                }

                break;
        }
    }

    private static RowFault Fault(NumberKind kind, GridCell cell) => kind switch
    {
        NumberKind.Date => RowFault.NumberBecameDate,
        NumberKind.Requirement => RowFault.RequirementNumber,
        _ => string.IsNullOrWhiteSpace(cell.Text) ? RowFault.NoNumber : RowFault.UnknownNumber,
    };

    private void ReadKnown(SheetPlace place, string criterion, FilledGrid grid, SheetLayout layout, SheetAnswer answer)
    {
        var rows = RowsOf(grid, place.Row, layout.Number);
        var reason = Texts(grid, layout.Reason, rows) is { Count: > 0 } reasons ? string.Join('\n', reasons) : null;
        if (answer.Fault is { } fault)
        {
            NotUnderstood.Add(new(place, fault, Shortened(answer.Found), criterion));
        }
        else if (answer.State is not { } state)
        {
            Unanswered.Add(new(place, criterion));
        }
        else if (state == DirectState.NotApplicable && !(reason ?? "").Any(char.IsLetterOrDigit))
        {
            NotUnderstood.Add(new(place, RowFault.NoReason, Shortened(reason ?? ""), criterion));
        }
        else if (reason?.Length > DirectAnswer.LongestReason)
        {
            NotUnderstood.Add(new(place, RowFault.ReasonTooLong, Shortened(reason), criterion));
        }
        else
        {
            var written = Texts(grid, layout.Date, rows).FirstOrDefault();
            var date = written is null ? null : SheetDates.Read(written);
            Understood.Add(new(place, criterion, state, reason, date, date is null && written is not null ? Shortened(written) : null, IsHidden: grid.IsHidden(place.Row)));
        }
    }

    /// <summary>The rows a number stands for: one, or all that its merged cell covers.</summary>
    private static IEnumerable<int> RowsOf(FilledGrid grid, int row, int column) =>
        grid.MergedAt(row, column) is { } area ? Enumerable.Range(row, Math.Clamp(area.LastRow - row + 1, 1, LongestSpan)) : [row];

    /// <summary>The different texts a column holds in these rows.</summary>
    private static List<string> Texts(FilledGrid grid, int? column, IEnumerable<int> rows) =>
        column is not { } at ? [] : [.. rows.Select(row => Words.Clean(grid.At(row, at).Text)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string Shortened(string text) =>
        text.Length <= LongestFound ? text : text[..(char.IsHighSurrogate(text[LongestFound - 1]) ? LongestFound - 1 : LongestFound)] + "…";
}
