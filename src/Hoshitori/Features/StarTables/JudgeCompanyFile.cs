using Hoshitori.Platform.CompanyFiles;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Platform.Yaml;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarTables;

/// <summary>
/// Judges a file the visitor sends, in memory, and shows its star table. Nothing is stored, so the form reads no session
/// and needs no token against forgery; what is wrong comes back with the text still in its place.
/// </summary>
public static class JudgeCompanyFile
{
    public const string ActionName = "star-tables.judge-file";

    private const int LargestText = 1_000_000;

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapPost("/judge", Post).Requires(ActionName, Permission.Anyone).WithoutFormToken("judged in memory, nothing is kept");

    private static async Task<IResult> Post(HttpContext context, Catalogue catalogue, TimeProvider clock, CancellationToken stop)
    {
        var request = context.Request;
        if (!request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var form = await request.ReadFormAsync(stop);
        var (name, text) = await Read(form, stop);
        var read = CompanyFile.Parse(name, text, catalogue);
        if (read.Firm is null)
        {
            return AskForCompanyFile.Show(text.Length > LargestText ? "" : text, read.Problems, StatusCodes.Status422UnprocessableEntity);
        }

        var view = TableView.Read(field => form[field].LastOrDefault(), clock.Today());
        return Page.Of<StarTablePage>(new { Table = StarTable.Judge(catalogue, read.Firm, view, null, text) });
    }

    private static async Task<(string Name, string Text)> Read(IFormCollection form, CancellationToken stop)
    {
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            return (Path.GetFileName(file.FileName), await reader.ReadToEndAsync(stop));
        }

        return ("company.yaml", form["text"].LastOrDefault() ?? "");
    }
}
