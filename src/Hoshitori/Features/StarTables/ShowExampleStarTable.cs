using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarTables;

/// <summary>Shows the star table of a demo firm.</summary>
public static class ShowExampleStarTable
{
    public const string ActionName = "star-tables.show-example";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/examples/{firm}", Get).Requires(ActionName, Permission.Anyone);

    private static IResult Get(string firm, HttpRequest request, ExampleFirms examples, Catalogue catalogue, TimeProvider clock)
    {
        if (examples.Find(firm) is not { } example)
        {
            return Results.NotFound();
        }

        var view = TableView.Read(name => request.Query[name].LastOrDefault(), clock.Today(), VisitorTable.Stars);
        return Page.Of<StarTablePage>(new { Visitor = VisitorTable.Judge(catalogue, example.Firm, view, example.Id, null) });
    }
}
