using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>How far the interview of a scope has come, for programs.</summary>
public static class ShowInterviewApi
{
    internal static readonly string[] Stars = ["3", "4"];

    /// <param name="Minutes">Time all open questions take.</param>
    /// <param name="Next">Topic to go on with; <c>null</c> when nothing is open, or nothing the token may answer.</param>
    public sealed record InterviewProgressView(
        Guid Scope, int Star, DateOnly Date, int Questions, int Open, TimeLeftView Minutes, string? Next, IReadOnlyList<TopicView> Topics)
    {
        public static InterviewProgressView Of(InterviewProgress progress)
        {
            ArgumentNullException.ThrowIfNull(progress);
            var (view, pace) = (progress.View, progress.Pace);
            return new(
                view.Scope.Id, view.Star, view.Today, view.Topics.Sum(topic => topic.Questions.Count), view.Topics.Sum(topic => topic.Open),
                TimeLeftView.Of(pace.LeftFor(view.Topics.SelectMany(topic => topic.Questions))), progress.Next?.Topic.Id,
                [.. view.Topics.Select(topic => TopicView.Of(view, topic, pace))]);
        }
    }

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapGet("/topics", Get).Requires(ShowInterview.ActionName, Permission.Read)
            .WithSummary("The topics of the interview: how far each is, who has it, and how long it takes still").OffersStars(Stars).Answers<InterviewProgressView>();

    private static async Task<IResult> Get(Guid scope, int? star, InterviewProgresses progresses, CancellationToken stop) =>
        await progresses.Of(scope, star, stop) is { } progress ? TypedResults.Ok(InterviewProgressView.Of(progress)) : ApiAnswers.Problem(StatusCodes.Status404NotFound);
}
