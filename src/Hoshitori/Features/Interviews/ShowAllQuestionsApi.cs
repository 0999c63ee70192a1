using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Every question of a star, part by part, for programs.</summary>
public static class ShowAllQuestionsApi
{
    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapGet("/questions", Get).Requires(ShowAllQuestions.ActionName, Permission.Read)
            .WithSummary("All questions of the star, in the order of the interview, with the answers that stand")
            .OffersStars(ShowInterviewApi.Stars).Answers<ApiPart<QuestionView>>();

    private static async Task<IResult> Get(Guid scope, int? star, [AsParameters] Paging paging, InterviewDesk desk, QuestionViews views, CancellationToken stop)
    {
        if (await desk.Open(scope, star, stop) is not { } view)
        {
            return ApiAnswers.Problem(StatusCodes.Status404NotFound);
        }

        var part = paging.PartOfAll([.. view.Topics.SelectMany(topic => topic.Questions)], question => question, question => question.Control.Id);
        return TypedResults.Ok(new ApiPart<QuestionView>(await views.Of(part.Items, view.Scope.Answers, stop), part.Next));
    }
}
