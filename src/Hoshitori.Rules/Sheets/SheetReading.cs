using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Sheets;

/// <summary>Where something stands in a workbook, so that a person finds it.</summary>
public sealed record SheetPlace(string Sheet, int Row);

/// <summary>A row of a check sheet that was understood: one criterion with one answer.</summary>
/// <param name="Answer">Never <see cref="DirectState.NotApplicable"/> without a reason.</param>
/// <param name="Date">The day the row names; <c>null</c> where it names none.</param>
/// <param name="UnreadDate">What stands in the column of dates and is no day; the answer counts without it, and the person is told.</param>
/// <param name="MeantOtherwise">Set where the sheet uses numbers of a draft and the draft meant something else by this one: the answer may be to another question.</param>
/// <param name="IsHidden">The row is hidden, for instance by a filter.</param>
public sealed record UnderstoodRow(
    SheetPlace Place,
    string Criterion,
    DirectState Answer,
    string? Reason = null,
    DateOnly? Date = null,
    string? UnreadDate = null,
    DraftNumber? MeantOtherwise = null,
    bool IsHidden = false);

/// <summary>Why a row was not understood.</summary>
public enum RowFault
{
    /// <summary>The edition has no such criterion.</summary>
    UnknownNumber,

    /// <summary>Only drafts of the edition had the number (<see cref="NotUnderstoodRow.Draft"/>).</summary>
    DraftNumber,

    /// <summary>The number is that of a requirement; its criteria are answered one by one.</summary>
    RequirementNumber,

    /// <summary>A date stands in place of the number: Excel took what was typed for a day.</summary>
    NumberBecameDate,

    /// <summary>An answer without a number.</summary>
    NoNumber,

    /// <summary>What stands in place of the answer is none.</summary>
    UnreadableAnswer,

    /// <summary>A formula stands there and the workbook keeps no value of it.</summary>
    FormulaWithoutValue,

    /// <summary>The row gives more than one answer.</summary>
    SeveralAnswers,

    /// <summary>"Does not apply" needs a reason.</summary>
    NoReason,

    /// <summary>The reason is longer than <see cref="Hoshitori.Rules.Firms.DirectAnswer.LongestReason"/>; cut short it would say something else.</summary>
    ReasonTooLong,

    /// <summary>Rows about the same criterion differ (<see cref="NotUnderstoodRow.Others"/>).</summary>
    Doubled,
}

/// <summary>A row that was not understood and is not taken over.</summary>
/// <param name="Found">What stands in the cell that was not understood.</param>
/// <param name="Criterion">The criterion, where it is known which.</param>
/// <param name="Answer">The answer of a row that others contradict.</param>
/// <param name="Others">The other rows about the same criterion.</param>
public sealed record NotUnderstoodRow(
    SheetPlace Place, RowFault Why, string Found, string? Criterion = null, DraftNumber? Draft = null, DirectState? Answer = null, IReadOnlyList<SheetPlace>? Others = null);

/// <summary>Why a whole sheet was not read.</summary>
public enum SheetFault
{
    /// <summary>It names no criterion; a cover or a help page, most often.</summary>
    NoNumbers,

    /// <summary>No column is named as that of the answers.</summary>
    NoAnswerColumn,

    /// <summary>Several columns could be that of the answers.</summary>
    SeveralAnswerColumns,

    /// <summary>The sheet is hidden: nobody who opens the workbook sees what it answers.</summary>
    Hidden,
}

/// <summary>A sheet that was not read.</summary>
public sealed record SkippedSheet(string Name, SheetFault Why);

/// <summary>A row of a known criterion whose answer is empty.</summary>
public sealed record UnansweredRow(SheetPlace Place, string Criterion);

/// <summary>What a workbook says about the criteria of an edition. Every row that names a criterion or an answer is in one of the lists.</summary>
/// <param name="Understood">In official order, each criterion once.</param>
/// <param name="NotUnderstood">By sheet and row.</param>
/// <param name="Skipped">Sheets that were not read.</param>
public sealed record SheetReading(
    IReadOnlyList<UnderstoodRow> Understood,
    IReadOnlyList<NotUnderstoodRow> NotUnderstood,
    IReadOnlyList<UnansweredRow> Unanswered,
    IReadOnlyList<SkippedSheet> Skipped)
{
    /// <summary>Whether the workbook was made after a draft, so that other numbers may mean something else too.</summary>
    public bool UsesDraftNumbers => NotUnderstood.Any(row => row.Why == RowFault.DraftNumber);
}
