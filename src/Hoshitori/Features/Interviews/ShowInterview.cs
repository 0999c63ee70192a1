using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Shows the topics of the interview: how far each is, who has it, how long it will take, and where to go on.</summary>
public static class ShowInterview
{
    public const string ActionName = "interviews.show";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapGet("/questions", Get).Requires(ActionName, Permission.Belong);

    private static async Task<IResult> Get(Guid? scope, int? star, InterviewProgresses progresses, ScopeStore scopes, CancellationToken stop) =>
        await progresses.Of(scope, star, stop) is { } progress
            ? Page.Of<ShowInterviewPage>(new { progress.View, progress.Pace, progress.Next, Scopes = await scopes.List(stop) })
            : Results.NotFound();
}
