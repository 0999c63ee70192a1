using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Sheets.Data;
using Hoshitori.Platform.Text;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Sheets;

namespace Hoshitori.Features.Sheets;

/// <summary>An answer for programs.</summary>
public sealed record DirectAnswerView(DirectState Answer, DateOnly? Date, string? Reason);

/// <summary>A change for programs.</summary>
/// <param name="Stamp">What to send back to agree to exactly this.</param>
/// <param name="Warning">Why it may answer another question; <c>null</c> for most.</param>
public sealed record AnswerChangeView(
    string Criterion, string Stamp, DirectAnswerView Before, DirectAnswerView After, Verdict VerdictBefore, Verdict VerdictAfter, string Sheet, int Row, string? Warning);

/// <summary>A row that was not understood, for programs.</summary>
public sealed record RefusedView(string Sheet, int Row, RowFault Why, string Found, string? Criterion, string Message);

/// <summary>A sheet that was not read, for programs.</summary>
public sealed record SkippedSheetView(string Sheet, SheetFault Why, string Message);

/// <summary>An import for programs.</summary>
/// <param name="Until">UTC instant from which it is not found any more.</param>
/// <param name="Problem">Why the file was refused.</param>
/// <param name="Changes">What it would change now; empty unless it was read and nobody agreed yet.</param>
/// <param name="Written">Answers it wrote.</param>
public sealed record ImportView(
    Guid Id, ImportStage Stage, string FileName, Guid Scope, DateTime Until, string? Problem, IReadOnlyList<AnswerChangeView> Changes, int Unchanged,
    int Refused, IReadOnlyList<RefusedView> NotUnderstood, IReadOnlyList<SkippedSheetView> Skipped, int Written)
{
    public static ImportView Of(SheetImport row, ScopePicture scope, Imports imports)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(imports);
        var content = row.Content is null ? null : ImportContent.Read(row.Content);
        var preview = row.Stage == ImportStage.Read ? imports.Preview(row, scope) : null;
        return new(
            row.Id, row.Stage, row.FileName, row.ScopeId, row.Until, content?.Problem?.ToString(Language.IsEnglish),
            [.. (preview?.Changes ?? []).Select(Change)],
            preview?.Unchanged.Count ?? 0,
            content?.Refused ?? 0,
            [.. (content?.NotUnderstood ?? []).Select(refused => new RefusedView(refused.Place.Sheet, refused.Place.Row, refused.Why, refused.Found, refused.Criterion, SheetsText.Why(refused)))],
            [.. (content?.Skipped ?? []).Select(skipped => new SkippedSheetView(skipped.Name, skipped.Why, SheetsText.Why(skipped.Why)))],
            row.Written is null ? 0 : ImportContent.ReadWritten(row.Written).Count);
    }

    private static AnswerChangeView Change(AnswerChange change) => new(
        change.Row.Criterion, change.Stamp,
        new(change.Before.Answer, change.Before.Date, change.Before.ReasonIn(Language.IsEnglish)),
        new(change.After.Answer, change.After.Date, change.After.Reason),
        change.VerdictBefore, change.VerdictAfter, change.Row.Place.Sheet, change.Row.Place.Row,
        change.Row.MeantOtherwise is { } draft ? SheetsText.MeantOtherwise(draft) : null);
}
