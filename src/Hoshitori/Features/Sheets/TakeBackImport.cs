using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Sheets.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Sheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Sheets;

/// <summary>
/// Takes a whole import back: what stood before is said again, in new lines. What somebody answered anew since then stays.
/// </summary>
public static class TakeBackImport
{
    public const string ActionName = "sheets.take-back-import";

    public static void Map(FeatureRoutes routes)
    {
        routes.Organization.MapPost(ImportAddress.OneRoute + "/take-back", Post).Requires(ActionName, Permission.Answer);
        routes.Api.MapPost(ImportAddress.OneApiRoute + "/take-back", PostApi).Requires(ActionName, Permission.Answer)
            .WithSummary("Takes an import back: what stood before it is said again").Answers<ImportView>(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Post(Guid sheetImport, Handler handler, Actor actor, CancellationToken stop) => (await handler.Run(sheetImport, stop)).Kind switch
    {
        OutcomeKind.Ok => Results.LocalRedirect(ImportAddress.Of(actor.Organization!.Code, sheetImport)),
        OutcomeKind.NotFound => ShowImport.Gone(),
        _ => Results.StatusCode(StatusCodes.Status409Conflict),
    };

    private static async Task<IResult> PostApi(Guid sheetImport, Handler handler, Imports imports, ScopeStore scopes, CancellationToken stop)
    {
        var outcome = await handler.Run(sheetImport, stop);
        return outcome.IsOk && await imports.Find(sheetImport, stop) is { } row && await scopes.Find(row.ScopeId, stop) is { } scope
            ? TypedResults.Ok(ImportView.Of(row, scope, imports))
            : outcome.ToApi(lines => lines);
    }

    /// <summary>Decides on the newest answers and writes.</summary>
    public sealed class Handler(Imports imports, ScopeStore scopes, Changes changes)
    {
        /// <returns>Whether it was taken back now; once it is, doing it again changes nothing. A conflict before it was written.</returns>
        public Task<Outcome<bool>> Run(Guid id, CancellationToken stop) => changes.Save<bool>(
            ActionName,
            async halt =>
            {
                if (await imports.Take(id, halt) is not { } row || await scopes.Take(row.ScopeId, halt) is not { } scope)
                {
                    return OutcomeKind.NotFound;
                }

                if (row is not { Stage: ImportStage.TakenOver, Written: { } written })
                {
                    return row.Stage == ImportStage.TakenBack ? false : OutcomeKind.Conflict;
                }

                scopes.Add(scope, [], TakingBack.Of(row.Edition, ImportContent.ReadWritten(written), ScopeStore.PictureOf(scope).Answers).Restored);
                row.Stage = ImportStage.TakenBack;
                row.Version++;
                return true;
            },
            isNew => isNew ? new AuditNote("sheet-import:" + id.ToString("N")) : null,
            stop);
    }
}
