using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Catalogues;

/// <summary>A control and the criteria it serves, for programs.</summary>
public static class ShowControlApi
{
    /// <param name="Edition">Scheme and edition: <c>scs@2026-03-27</c>.</param>
    public sealed record UseView(string Edition, string Criterion);

    /// <param name="UsedBy">Criteria of all editions that use it.</param>
    public sealed record ControlUsesView(CatalogueControl Control, IReadOnlyList<UseView> UsedBy);

    public static void Map(FeatureRoutes routes) =>
        routes.Api.MapGet("/catalogue/controls/{control}", Get).Requires(ShowControl.ActionName, Permission.Anyone)
            .WithSummary("A control: its question, reason, steps and proof, and the criteria it serves").Answers<ControlUsesView>();

    private static IResult Get(string control, Catalogue catalogue, CrossLinks links) =>
        catalogue.Controls.GetValueOrDefault(control) is { } found
            ? TypedResults.Ok(new ControlUsesView(CatalogueControl.Of(found), [.. links.Users(control).Select(use => new UseView(use.Edition.Id, use.Criterion.Id))]))
            : ApiAnswers.Problem(StatusCodes.Status404NotFound);
}
