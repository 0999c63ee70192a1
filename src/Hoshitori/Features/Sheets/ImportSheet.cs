using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Keeps.Public;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.CompanyFiles;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Limits;
using Hoshitori.Platform.Web;
using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Sheets;

/// <summary>
/// Takes a file in: a check sheet is read and shown before anything is written, a company file goes the way of a visitor's.
/// A large sheet is read by the worker while its page waits.
/// </summary>
public static class ImportSheet
{
    public const string ActionName = "sheets.import";

    public static void Map(FeatureRoutes routes)
    {
        routes.Organization.MapPost(ImportAddress.Route, Post).Requires(ActionName, Permission.Answer).Limited(LimitKind.Costly).Takes(ImportLimits.Upload);
        routes.Api.MapPost(ImportAddress.ApiRoute, PostApi).Requires(ActionName, Permission.Answer).Limited(LimitKind.Costly).Takes(ImportLimits.Upload)
            .WithSummary("Reads a check sheet (.xlsx or .csv, the bytes as the body) and shows what it would change")
            .Answers<ImportView>(StatusCodes.Status413PayloadTooLarge, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Post(HttpContext context, OwnPlaces places, SheetsDesk desk, CompanyFileDoor companyFiles, Handler handler, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        if (await places.Find(form["scope"].LastOrDefault(), stop) is not { } place)
        {
            return Results.NotFound();
        }

        var upload = await Upload.Of(form.Files.GetFile("file"), stop);
        if (upload is null)
        {
            return await desk.Show(place, null, [new("file", SheetsText.NoFile)], [], StatusCodes.Status422UnprocessableEntity, stop);
        }

        if (upload.Problem is { } problem)
        {
            return await desk.Show(place, null, [new("file", Upload.Said(problem))], [], StatusCodes.Status413PayloadTooLarge, stop);
        }

        if (upload.IsCompanyFile)
        {
            return await companyFiles.Take(context, place, upload, stop);
        }

        var outcome = await handler.Run(place.Scope.Id, upload, stop);
        return outcome.Kind switch
        {
            OutcomeKind.Ok => Results.LocalRedirect(ImportAddress.Of(place.Code, outcome.Value)),
            OutcomeKind.Invalid => await desk.Show(place, null, outcome.Complaints, [], StatusCodes.Status422UnprocessableEntity, stop),
            OutcomeKind.NotFound => Results.NotFound(),
            _ => Results.StatusCode(StatusCodes.Status409Conflict),
        };
    }

    private static async Task<IResult> PostApi(HttpRequest request, string? name, OwnPlaces places, Handler handler, Imports imports, CancellationToken stop)
    {
        if (await places.Find(request, stop) is not { } place)
        {
            return Results.NotFound();
        }

        var upload = await Upload.Of(name ?? "", request.Body, stop);
        if (upload.Problem is not null)
        {
            return ApiAnswers.Problem(StatusCodes.Status413PayloadTooLarge);
        }

        var outcome = await handler.Run(place.Scope.Id, upload, stop);
        return outcome.IsOk
            ? TypedResults.Ok(ImportView.Of((await imports.Find(outcome.Value, stop))!, place.Scope, imports))
            : outcome.ToApi(id => id);
    }

    /// <summary>Reads what is short, queues what is long, and keeps it for a day.</summary>
    public sealed class Handler(Imports imports, ScopeStore scopes, Changes changes)
    {
        /// <returns>Id of the import; invalid when the file cannot be read or another one waits.</returns>
        public async Task<Outcome<Guid>> Run(Guid scope, Upload upload, CancellationToken stop)
        {
            var read = upload.Bytes.Length <= ImportLimits.ReadAtOnce ? ImportContent.Of(upload.Name, upload.Bytes, imports.Edition) : null;
            if (read?.Problem is { } problem)
            {
                return new Complaint("file", Upload.Said(problem));
            }

            return await changes.Save<Guid>(
                ActionName,
                async halt =>
                {
                    if (await scopes.Take(scope, halt) is null)
                    {
                        return OutcomeKind.NotFound;
                    }

                    return read is null && await imports.IsOneWaiting(halt)
                        ? new Complaint("file", SheetsText.OneAtATime)
                        : (await imports.Add(scope, upload.Name, upload.Bytes, read, halt)).Id;
                },
                id => new AuditNote("sheet-import:" + id.ToString("N"), new { scope = scope.ToString("N"), bytes = upload.Bytes.Length }),
                stop);
        }
    }
}

/// <summary>The way in for company files that were chosen on the desk.</summary>
public sealed class CompanyFileDoor(SheetsDesk desk, FirmFiles files, Catalogue catalogue, Actor actor)
{
    /// <summary>Holds the file and leads to its preview, or shows the desk with what is wrong in it.</summary>
    public async Task<IResult> Take(HttpContext context, OwnPlace place, Upload upload, CancellationToken stop)
    {
        if (!actor.May(Right.Lead))
        {
            return await desk.Show(place, null, [new("file", SheetsText.LeadsImportFiles)], [], StatusCodes.Status403Forbidden, stop);
        }

        var read = CompanyFile.Parse(upload.Name, upload.Text, catalogue, YamlLimits.Member);
        if (read.Firm is null)
        {
            return await desk.Show(place, null, [], read.Problems, StatusCodes.Status422UnprocessableEntity, stop);
        }

        var held = await files.Hold(context, read, place.Scope.Id, stop);
        return held.Kind switch
        {
            OutcomeKind.Ok => Results.LocalRedirect(held.Value!),
            OutcomeKind.Invalid => await desk.Show(place, null, [new("file", SheetsText.CompanyFileTooLong)], [], StatusCodes.Status413PayloadTooLarge, stop),
            _ => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
        };
    }
}
