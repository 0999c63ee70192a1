using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Says by a program whether the security policy is adopted and published.</summary>
public static class AnswerPolicyApi
{
    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapPut("/declaration/policy", Put).Requires(AnswerPolicy.ActionName, Permission.Answer)
            .WithSummary("Answers the questions about the policy ★2 asks for")
            .Answers<AnswersView>(StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Put(
        Guid scope, SaveQuestionsApi.ManyAnswers many, Catalogue catalogue, DeclarationDesk desk, Answering answering, ProgramReplies replies, CancellationToken stop)
    {
        if (await desk.Open(scope, stop) is not { } declaration)
        {
            return ApiAnswers.Problem(StatusCodes.Status404NotFound);
        }

        var read = many.Read(catalogue, control => declaration.Policy.Contains(control.Id, StringComparer.Ordinal));
        return read.Value is { } typed
            ? await replies.Many(await answering.Save(AnswerPolicy.ActionName, scope, typed, null, stop), stop)
            : read.ToApi(answers => answers.Count);
    }
}
