using Hoshitori.Platform.Web;
using Hoshitori.Platform.Yaml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarTables;

/// <summary>Asks for a company file.</summary>
public static class AskForCompanyFile
{
    public const string ActionName = "star-tables.ask-for-file";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/judge", () => Show("", [], StatusCodes.Status200OK)).Requires(ActionName, Permission.Anyone);

    /// <summary>The page with what the visitor sent and what is wrong with it.</summary>
    public static IResult Show(string text, IReadOnlyList<Problem> problems, int status) =>
        Page.Of<AskForCompanyFilePage>(new { Text = text, Problems = problems }, status);
}
