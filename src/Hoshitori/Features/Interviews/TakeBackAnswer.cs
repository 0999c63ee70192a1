using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Takes the last answer back: the one before is said again, as a new line of history.</summary>
public static class TakeBackAnswer
{
    public const string ActionName = "interviews.take-back-answer";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost("/questions/{topic}/{control}/undo", Post).Requires(ActionName, Permission.Belong);

    private static Task<IResult> Post(
        string topic, string control, Guid? scope, int? star, HttpContext context, Catalogue catalogue, InterviewDesk desk, ScopeStore scopes, QuestionReplies replies, CancellationToken stop) =>
        AnswerQuestion.Run(ActionName, topic, control, scope, star, control, context, catalogue, desk, scopes, replies, stop);
}
