using Hoshitori.Features.QuickChecks.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.QuickChecks;

/// <summary>Shows the empty sheet of an edition.</summary>
public static class ShowQuickCheck
{
    public const string ActionName = "quick-checks.show";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/quick-check", Get).Requires(ActionName, Permission.Anyone);

    private static IResult Get(Catalogue catalogue, string? edition) =>
        AnswerSheet.EditionNamed(catalogue, edition) is { } found
            ? Page.Of<ShowQuickCheckPage>(new { Sheet = AnswerSheet.Empty(found), Checked = false })
            : Results.NotFound();
}
