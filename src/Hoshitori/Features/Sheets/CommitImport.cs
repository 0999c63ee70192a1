using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Sheets.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Sheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Sheets;

/// <summary>Writes the ticked changes of an import as direct answers: exactly what was shown, once.</summary>
public static class CommitImport
{
    public const string ActionName = "sheets.commit-import";

    /// <summary>Name of the boxes; the value is a criterion and the stamp of its change.</summary>
    public const string Field = "take";

    private const char Between = ' ';
    private const int NoLines = 0;

    /// <summary>One change a program agrees to.</summary>
    /// <param name="Stamp">As the import showed it.</param>
    public sealed record Agreement(string Criterion, string Stamp);

    /// <summary>What a program agrees to.</summary>
    public sealed record AgreementBody(IReadOnlyList<Agreement> Take);

    public static void Map(FeatureRoutes routes)
    {
        routes.Organization.MapPost(ImportAddress.OneRoute, Post).Requires(ActionName, Permission.Answer);
        routes.Api.MapPost(ImportAddress.OneApiRoute + "/commit", PostApi).Requires(ActionName, Permission.Answer)
            .WithSummary("Writes changes of an import, each named with the stamp it was shown with; 409 when an answer changed since").Answers<ImportView>(StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);
    }

    public static string ValueOf(AnswerChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Row.Criterion + Between + change.Stamp;
    }

    private static async Task<IResult> Post(Guid sheetImport, HttpRequest request, Handler handler, ImportSights sights, Actor actor, CancellationToken stop)
    {
        var form = await request.ReadFormAsync(stop);
        var agreed = form[Field].Select(value => (value ?? "").Split(Between)).Where(parts => parts.Length == 2)
            .DistinctBy(parts => parts[0], StringComparer.Ordinal).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        var outcome = await handler.Run(sheetImport, agreed, stop);
        if (outcome.IsOk)
        {
            return Results.LocalRedirect(ImportAddress.Of(actor.Organization!.Code, sheetImport));
        }

        if (outcome.Kind == OutcomeKind.NotFound || await sights.Of(sheetImport, agreed, stop) is not { } sight)
        {
            return ShowImport.Gone();
        }

        return outcome.Kind == OutcomeKind.Invalid
            ? ShowImport.Show(sight, outcome.Complaints, StatusCodes.Status422UnprocessableEntity)
            : ShowImport.Show(sight, [new("", SheetsText.ChangedMeanwhile)], StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> PostApi(Guid sheetImport, AgreementBody body, Handler handler, Imports imports, ScopeStore scopes, CancellationToken stop)
    {
        var agreed = body.Take.DistinctBy(one => one.Criterion, StringComparer.Ordinal).ToDictionary(one => one.Criterion, one => one.Stamp, StringComparer.Ordinal);
        var outcome = await handler.Run(sheetImport, agreed, stop);
        return outcome.IsOk && await imports.Find(sheetImport, stop) is { } row && await scopes.Find(row.ScopeId, stop) is { } scope
            ? TypedResults.Ok(ImportView.Of(row, scope, imports))
            : outcome.ToApi(lines => lines);
    }

    /// <summary>Decides on the newest answers and writes.</summary>
    public sealed class Handler(Imports imports, ScopeStore scopes, Changes changes, TimeProvider clock)
    {
        /// <param name="agreed">Criterion to the stamp of the change that was shown.</param>
        /// <returns>How many answers were written now; a conflict when one of them changed since it was shown.</returns>
        public Task<Outcome<int>> Run(Guid id, IReadOnlyDictionary<string, string> agreed, CancellationToken stop)
        {
            // Sent twice, it is written once: what stands then is said again, and there is nothing to log.
            var isNew = false;
            return changes.Save<int>(
                ActionName,
                async halt =>
                {
                    isNew = false;
                    if (await imports.Take(id, halt) is not { } row || await scopes.Take(row.ScopeId, halt) is not { } scope)
                    {
                        return OutcomeKind.NotFound;
                    }

                    if (row.Stage == ImportStage.TakenOver)
                    {
                        return NoLines;
                    }

                    if (row.Stage != ImportStage.Read)
                    {
                        return OutcomeKind.Conflict;
                    }

                    var decision = ImportDecision.Of(imports.Preview(row, ScopeStore.PictureOf(scope)), agreed);
                    if (decision.ChangedMeanwhile.Count > 0)
                    {
                        return OutcomeKind.Conflict;
                    }

                    if (decision.Taken.Count == 0)
                    {
                        return new Complaint("", SheetsText.NothingTicked);
                    }

                    isNew = true;
                    return Write(row, scope, decision.Taken);
                },
                lines => isNew ? new AuditNote("sheet-import:" + id.ToString("N"), new { lines }) : null,
                stop);
        }

        private int Write(SheetImport row, Scope scope, IReadOnlyList<AnswerChange> taken)
        {
            var before = ScopeStore.PictureOf(scope).Answers.Direct.GetValueOrDefault(row.Edition);
            row.Written = ImportContent.Write([.. taken.Select(change => new ImportedAnswer(change.Row.Criterion, before?.GetValueOrDefault(change.Row.Criterion)?.Answer, change.After))]);
            row.Stage = ImportStage.TakenOver;
            row.TakenOverAt = clock.GetUtcNow().UtcDateTime;
            row.Until = (clock.GetUtcNow() + ImportLimits.TakenOverLife).UtcDateTime;
            row.Version++;
            scopes.Add(scope, [], [.. taken.Select(change => new DirectStatement(row.Edition, change.Row.Criterion, change.After))]);
            return taken.Count;
        }
    }
}
