using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Catalogues;

/// <summary>A topic with its controls, for programs.</summary>
public static class ShowTopicApi
{
    public sealed record CatalogueTopic(string Id, LocalText Title, LocalText Summary, IReadOnlyList<CatalogueControl> Controls);

    public static void Map(FeatureRoutes routes) =>
        routes.Api.MapGet("/catalogue/topics/{topic}", Get).Requires(ShowTopic.ActionName, Permission.Anyone)
            .WithSummary("A topic with its controls").Answers<CatalogueTopic>();

    private static IResult Get(string topic, Catalogue catalogue) =>
        catalogue.Topics.FirstOrDefault(known => known.Id == topic) is { } found
            ? TypedResults.Ok(new CatalogueTopic(found.Id, found.Title, found.Summary, [.. catalogue.Controls.Values
                .Where(control => control.Topic == topic).OrderBy(control => control.Id, StringComparer.Ordinal).Select(CatalogueControl.Of)]))
            : ApiAnswers.Problem(StatusCodes.Status404NotFound);
}
