using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Keeps.Public;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.CompanyFiles;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Limits;
using Hoshitori.Platform.Web;
using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Hoshitori.Features.Sheets;

/// <summary>Takes a company file of a program over at once. People see it before on the way through the desk.</summary>
public static class ImportCompanyFile
{
    public const string ActionName = "sheets.import-company-file";

    /// <summary>What was written.</summary>
    /// <param name="Statements">Lines about controls.</param>
    /// <param name="Direct">Direct answers.</param>
    /// <param name="Older">Answers left alone because the organisation has newer ones.</param>
    /// <param name="DifferingFacts">Facts that differ; taken from the file with <c>?facts=replace</c> only.</param>
    public sealed record TakenOverView(int Statements, int Direct, int Older, IReadOnlyList<string> DifferingFacts);

    public static void Map(FeatureRoutes routes) =>
        routes.Api.MapPut("/organizations/{org}/sheets/company.yaml", Put).Requires(ActionName, Permission.Lead).Limited(LimitKind.Costly).Takes(ImportLimits.Upload)
            .WithSummary("Takes a company.yaml (the text as the body) over into a scope").Answers<TakenOverView>(StatusCodes.Status413PayloadTooLarge, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Put(
        HttpRequest request, [FromQuery] string? facts, OwnPlaces places, FirmFiles files, ScopeStore scopes, Changes changes, Catalogue catalogue, CancellationToken stop)
    {
        if (await places.Find(request, stop) is not { } place)
        {
            return Results.NotFound();
        }

        var upload = await Upload.Of("company.yaml", request.Body, stop);
        if (upload.Problem is not null)
        {
            return ApiAnswers.Problem(StatusCodes.Status413PayloadTooLarge);
        }

        var read = CompanyFile.Parse(upload.Name, upload.Text, catalogue, YamlLimits.Member);
        if (read.Firm is null)
        {
            return ((Outcome<bool>)read.Problems.Select(Complaint).ToList()).ToApi(done => done);
        }

        var outcome = await changes.Save<TakenOverView>(
            ActionName,
            async halt =>
            {
                if (await scopes.Take(place.Scope.Id, halt) is not { } row)
                {
                    return OutcomeKind.NotFound;
                }

                var merging = files.Add(row, read, facts == "replace");
                return new TakenOverView(merging.Statements.Count, merging.Direct.Count, merging.Older.Count + merging.OlderControls.Count, merging.Differing);
            },
            view => new AuditNote("scope:" + place.Scope.Id.ToString("N"), new { view.Statements, view.Direct }),
            stop);
        return outcome.ToApi(view => view);
    }

    private static Complaint Complaint(Problem problem) => new(problem.Field, new(problem.ToString(english: false), problem.ToString(english: true)));
}
