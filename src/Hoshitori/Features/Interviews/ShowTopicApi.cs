using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>The questions of one topic with what was answered, for programs.</summary>
public static class ShowTopicApi
{
    /// <param name="Skipped">Questions not asked, each with the reason.</param>
    public sealed record TopicQuestionsView(
        string Id, LocalText Title, int Star, HandedView? Handed, IReadOnlyList<QuestionView> Questions, IReadOnlyList<SkippedView> Skipped);

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapGet("/topics/{topic}", Get).Requires(ShowTopic.ActionName, Permission.Read)
            .WithSummary("The questions of a topic, with the answers that stand").OffersStars(ShowInterviewApi.Stars).Answers<TopicQuestionsView>();

    // A topic has as many questions as the catalogue gives it.
    private static async Task<IResult> Get(Guid scope, string topic, int? star, InterviewDesk desk, QuestionViews views, CancellationToken stop) =>
        await desk.Open(scope, star, stop) is { } view && view.Topic(topic) is { } found
            ? TypedResults.Ok(new TopicQuestionsView(
                found.Topic.Id, found.Topic.Title, view.Star, HandedView.Of(view, topic),
                await views.Of(found.Questions, view.Scope.Answers, stop),
                [.. found.Skipped.Select(skipped => new SkippedView(skipped.Control.Id, skipped.Reason))]))
            : ApiAnswers.Problem(StatusCodes.Status404NotFound);
}
