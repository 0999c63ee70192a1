using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Sheets;

/// <summary>The answer of one row: a state, nothing, or why it cannot be told.</summary>
/// <param name="State"><c>null</c> where nothing was entered or it cannot be told.</param>
/// <param name="Fault">Why it cannot be told.</param>
/// <param name="Found">What stands there.</param>
internal readonly record struct SheetAnswer(DirectState? State, RowFault? Fault = null, string Found = "")
{
    private const string OtherTicks = "1■●＊*v☒";

    public static SheetAnswer Read(FilledGrid grid, SheetLayout layout, IEnumerable<int> rows)
    {
        SheetAnswer[] answers = [.. rows.SelectMany(row => layout.Answer is { } column ? [Of(grid.At(row, column))] : Ticked(grid, layout.Ticks, row)).Where(answer => answer != default).Distinct()];
        return answers.Length == 0 ? default
            : answers.FirstOrDefault(answer => answer.Fault is not null) is { Fault: not null } bad ? bad
            : answers.DistinctBy(answer => answer.State).Count() == 1 ? answers[0]
            : new(null, RowFault.SeveralAnswers, string.Join(" / ", answers.Select(answer => answer.Found)));
    }

    /// <summary>Excel's own box that is not ticked (FALSE) may be a "no" or not looked at yet: it stays unread.</summary>
    private static SheetAnswer Of(GridCell cell) =>
        cell.IsFormula && cell.Text.Length == 0 ? new(null, RowFault.FormulaWithoutValue)
        : AnswerWords.IsBlank(cell.Text) ? default
        : cell.Kind switch
        {
            CellKind.Boolean when cell.Text == "TRUE" => new(DirectState.Met, null, cell.Text),
            CellKind.Text when AnswerWords.Read(cell.Text) is { } state => new(state, null, cell.Text),
            _ => new(null, RowFault.UnreadableAnswer, cell.Text),
        };

    private static IEnumerable<SheetAnswer> Ticked(FilledGrid grid, IReadOnlyList<(int Column, DirectState State)> ticks, int row) =>
        from tick in ticks
        let cell = grid.At(row, tick.Column)
        where cell.Kind == CellKind.Boolean ? cell.Text == "TRUE" : !AnswerWords.IsBlank(cell.Text)
        select IsTick(cell) ? new SheetAnswer(tick.State, null, cell.Text) : new SheetAnswer(null, RowFault.UnreadableAnswer, cell.Text);

    private static bool IsTick(GridCell cell) =>
        cell.Kind == CellKind.Boolean || AnswerWords.Read(cell.Text) == DirectState.Met || (Fold.Of(cell.Text) is [var letter] && OtherTicks.Contains(letter, StringComparison.Ordinal));
}
