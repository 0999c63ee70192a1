using Hoshitori.Features.QuickChecks.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.QuickChecks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.QuickChecks;

/// <summary>
/// Judges a filled-in sheet and shows what it means. The answers travel in the page, nothing is stored; so the form
/// reads no session and needs no token against forgery.
/// </summary>
public static class JudgeQuickCheck
{
    public const string ActionName = "quick-checks.judge";

    /// <summary>Name of the button that goes back to the sheet with its answers.</summary>
    public const string Edit = "edit";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapPost("/quick-check", Post).Requires(ActionName, Permission.Anyone).WithoutFormToken("judged in memory, nothing is kept");

    private static async Task<IResult> Post(HttpRequest request, Catalogue catalogue, CancellationToken stop)
    {
        if (!request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var form = await request.ReadFormAsync(stop);
        if (AnswerSheet.EditionNamed(catalogue, form["edition"]) is not { } edition)
        {
            return Results.NotFound();
        }

        var sheet = AnswerSheet.Read(edition, form);
        var score = QuickScore.Of(catalogue, edition, sheet.Answers);
        if (form.ContainsKey(Edit))
        {
            return Page.Of<ShowQuickCheckPage>(new { Sheet = sheet, Checked = false });
        }

        return score.IsFinal
            ? Page.Of<JudgeQuickCheckPage>(new { Sheet = sheet, Score = score })
            : Page.Of<ShowQuickCheckPage>(new { Sheet = sheet, Checked = true }, StatusCodes.Status422UnprocessableEntity);
    }
}
