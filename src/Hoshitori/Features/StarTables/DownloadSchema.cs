using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarTables;

/// <summary>Hands out the JSON Schema of the company file, for editors that check while one types.</summary>
public static class DownloadSchema
{
    public const string ActionName = "star-tables.download-schema";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/judge/company.schema.json", () => Results.File(
            Path.Combine(CatalogueFiles.Default, "schema", "company.json"), "application/schema+json; charset=utf-8"))
            .Requires(ActionName, Permission.Anyone);
}
