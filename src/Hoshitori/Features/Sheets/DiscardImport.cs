using Hoshitori.Features.Sheets.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Sheets;

/// <summary>Gives an import up before anything of it is written; one that is being read is stopped by it.</summary>
public static class DiscardImport
{
    public const string ActionName = "sheets.discard-import";

    public static void Map(FeatureRoutes routes)
    {
        routes.Organization.MapPost(ImportAddress.OneRoute + "/discard", Post).Requires(ActionName, Permission.Answer);
        routes.Api.MapPost(ImportAddress.OneApiRoute + "/discard", PostApi).Requires(ActionName, Permission.Answer)
            .WithSummary("Gives an import up before it is written").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> Post(Guid sheetImport, Imports imports, Changes changes, Actor actor, CancellationToken stop) => (await Run(sheetImport, imports, changes, stop)).Kind switch
    {
        OutcomeKind.Ok => Results.LocalRedirect($"/o/{actor.Organization!.Code}{ShowSheets.Path}?done=discarded"),
        OutcomeKind.NotFound => ShowImport.Gone(),
        _ => Results.StatusCode(StatusCodes.Status409Conflict),
    };

    private static async Task<IResult> PostApi(Guid sheetImport, Imports imports, Changes changes, CancellationToken stop)
    {
        var outcome = await Run(sheetImport, imports, changes, stop);
        return outcome.IsOk ? TypedResults.NoContent() : outcome.ToApi(done => done);
    }

    private static Task<Outcome<bool>> Run(Guid id, Imports imports, Changes changes, CancellationToken stop) => changes.Save<bool>(
        ActionName,
        async halt =>
        {
            if (await imports.Take(id, halt) is not { } row)
            {
                return OutcomeKind.NotFound;
            }

            if (row.Stage is ImportStage.TakenOver or ImportStage.TakenBack)
            {
                return OutcomeKind.Conflict;
            }

            imports.Remove(row);
            return true;
        },
        _ => new AuditNote("sheet-import:" + id.ToString("N")),
        stop);
}
