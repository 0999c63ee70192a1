using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Shows every question of the star on one page, for those who rather fill in one long form.</summary>
public static class ShowAllQuestions
{
    public const string ActionName = "interviews.show-all";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapGet("/questions/all", Get).Requires(ActionName, Permission.Read);

    private static async Task<IResult> Get(Guid? scope, int? star, int? saved, InterviewDesk desk, CancellationToken stop) =>
        await desk.Open(scope, star, stop) is { } view
            ? Page.Of<ShowAllQuestionsPage>(new { View = view, Fates = Array.Empty<AnswerFate>(), Clashes = new Dictionary<string, Clash>(StringComparer.Ordinal), Saved = saved ?? 0 })
            : Results.NotFound();
}
