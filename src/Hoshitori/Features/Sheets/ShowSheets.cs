using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Prints;
using Hoshitori.Platform.Web;
using Hoshitori.Platform.Yaml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Sheets;

/// <summary>The desk where results go out as sheets and files, and sheets and files come in.</summary>
public static class ShowSheets
{
    public const string ActionName = "sheets.show";
    public const string Path = "/sheets";

    public static void Map(FeatureRoutes routes) => routes.Organization.MapGet(Path, Get).Requires(ActionName, Permission.Read);

    private static async Task<IResult> Get(HttpRequest request, OwnPlaces places, SheetsDesk desk, CancellationToken stop) =>
        await places.Find(request, stop) is { } place
            ? await desk.Show(place, MessageOf(request.Query["done"]), [], [], StatusCodes.Status200OK, stop)
            : Results.NotFound();

    private static string? MessageOf(string? done) => done == "discarded" ? SheetsText.Discarded : null;
}

/// <summary>Answers with the desk, also after a file that was refused.</summary>
public sealed class SheetsDesk(Imports imports, PdfPrinter printer)
{
    private const int Shown = 5;

    /// <param name="complaints">What is wrong with the upload.</param>
    /// <param name="problems">What is wrong inside a company file, with its place.</param>
    public async Task<IResult> Show(
        OwnPlace place, string? message, IReadOnlyList<Complaint> complaints, IReadOnlyList<Problem> problems, int status, CancellationToken stop) =>
        Page.Of<ShowSheetsPage>(new
        {
            Place = place,
            imports.Edition,
            Newest = place.MayAnswer ? await imports.Newest(place.Scope.Id, Shown, stop) : [],
            Printer = printer.IsHere,
            Message = message,
            Complaints = complaints,
            Problems = problems,
        }, status);
}
