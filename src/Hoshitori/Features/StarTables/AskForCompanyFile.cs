using Hoshitori.Platform.Web;
using Hoshitori.Platform.Yaml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarTables;

/// <summary>Asks for a company file, and hands out a sample to start from.</summary>
public static class AskForCompanyFile
{
    public const string ActionName = "star-tables.ask-for-file";
    public const string SampleAction = "star-tables.download-sample";

    public static void Map(FeatureRoutes routes)
    {
        routes.Pages.MapGet("/judge", () => Show("", [], StatusCodes.Status200OK)).Requires(ActionName, Permission.Anyone);
        routes.Pages.MapGet("/judge/sample", () => Results.File(Path.Combine(ExampleFirms.Folder, "wholesaler.yaml"), "application/yaml; charset=utf-8", "company.yaml"))
            .Requires(SampleAction, Permission.Anyone);
    }

    /// <summary>The page with what the visitor sent and what is wrong with it.</summary>
    public static IResult Show(string text, IReadOnlyList<Problem> problems, int status) =>
        Page.Of<AskForCompanyFilePage>(new { Text = text, Problems = problems }, status);
}
