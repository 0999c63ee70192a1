using System.Globalization;
using System.Text;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.CompanyFiles;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Sheets;

/// <summary>A scope as <c>company.yaml</c>: facts, everything said of controls, direct answers; nothing is left out.</summary>
public static class ExportCompanyFile
{
    public const string ActionName = "sheets.export-company-file";

    public static void Map(FeatureRoutes routes)
    {
        routes.Organization.MapGet("/sheets/company.yaml", Get).Requires(ActionName, Permission.Read);
        routes.Api.MapGet("/organizations/{org}/sheets/company.yaml", Get).Requires(ActionName, Permission.Read)
            .WithSummary("A scope as company.yaml, without loss").Produces<Stream>(StatusCodes.Status200OK, "application/yaml");
    }

    private static async Task<IResult> Get(HttpContext context, OwnPlaces places, TimeProvider clock, CancellationToken stop)
    {
        if (await places.Find(context.Request, stop) is not { } place)
        {
            return Results.NotFound();
        }

        var text = CompanyFileWriter.Write(place.Scope.Name, place.Scope.Profile, place.Scope.Answers, clock.Today());
        var day = clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Download.Of(context, Encoding.UTF8.GetBytes(text), Download.Yaml, $"{Download.NameFrom(place.Organization)}_{day}_company.yaml", $"company-{day}.yaml");
    }
}
