using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarTables;

/// <summary>Hands out a company file to start from: one of the demo firms.</summary>
public static class DownloadSample
{
    public const string ActionName = "star-tables.download-sample";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/judge/sample", () => Results.File(
            Path.Combine(ExampleFirms.Folder, "wholesaler.yaml"), "application/yaml; charset=utf-8", "company.yaml"))
            .Requires(ActionName, Permission.Anyone);
}
