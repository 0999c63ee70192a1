using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;

namespace Hoshitori.Features.StarTables;

/// <summary>Lists the demo firms.</summary>
public static class ListExamples
{
    public const string ActionName = "star-tables.list-examples";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/examples", (ExampleFirms examples) => Page.Of<ListExamplesPage>(new { Examples = examples }))
            .Requires(ActionName, Permission.Anyone);
}
