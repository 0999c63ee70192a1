using System.Globalization;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Hands a topic to a colleague until a day, or takes it from everybody, by a program.</summary>
public static class AssignTopicApi
{
    /// <param name="Person">A member who may answer; <c>null</c> takes the topic from everybody.</param>
    /// <param name="Due">Last day of the work, in Japan.</param>
    public sealed record Assignment(Guid? Person, DateOnly? Due);

    /// <param name="Handed"><c>null</c> where nobody has it.</param>
    public sealed record AssignedView(string Topic, HandedView? Handed);

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapPut("/topics/{topic}/assignment", Put).Requires(AssignTopic.ActionName, Permission.Lead)
            .WithSummary("Hands a topic to a colleague, who gets a mail, or takes it from everybody").OffersStars(ShowInterviewApi.Stars)
            .Answers<AssignedView>(StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Put(
        Guid scope, string topic, int? star, Assignment assignment, InterviewDesk desk, AssignTopic.Handler handler, CancellationToken stop)
    {
        if (await desk.Open(scope, star, stop) is not { } view || view.Topic(topic) is not { } found)
        {
            return ApiAnswers.Problem(StatusCodes.Status404NotFound);
        }

        var outcome = await handler.Run(
            view, found.Topic, assignment.Person?.ToString("N") ?? "", assignment.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", stop);
        var handed = outcome.IsOk ? HandedView.Of((await desk.Open(scope, star, stop))!, topic) : null;
        return outcome.ToApi(_ => new AssignedView(topic, handed));
    }
}
