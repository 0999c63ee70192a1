using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Catalogues;

/// <summary>A topic with its controls.</summary>
public static class ShowTopic
{
    public const string ActionName = "catalogues.show-topic";

    public static void Map(FeatureRoutes routes) =>
        routes.Pages.MapGet("/catalogue/topics/{id}", Get).Requires(ActionName, Permission.Anyone);

    private static IResult Get(string id, Catalogue catalogue) =>
        catalogue.Topics.FirstOrDefault(topic => topic.Id == id) is { } topic
            ? Page.Of<ShowTopicPage>(new { Topic = topic })
            : Results.NotFound();
}
