using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Saves the answer to one question by a program: the whole answer, in place of what the firm's people said before.</summary>
public static class AnswerQuestionApi
{
    /// <param name="Version">Version of the question the program saw.</param>
    /// <param name="Date">The day it was done.</param>
    /// <param name="Reason">Needed where the state is <c>not-applicable</c>.</param>
    public sealed record GivenAnswer(ControlState State, int Version, DateOnly? Date = null, string? Reason = null, string? Note = null);

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapPut("/answers/{control}", Put).Requires(AnswerQuestion.ActionName, Permission.Answer)
            .WithSummary("Answers a question")
            .Answers<AnswerView>(StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Put(
        Guid scope, string control, GivenAnswer answer, Catalogue catalogue, Answering answering, ProgramReplies replies, CancellationToken stop) =>
        catalogue.Controls.GetValueOrDefault(control) is { } asked
            ? await replies.One(await answering.Save(
                AnswerQuestion.ActionName, scope, [TypedAnswer.Said(asked, answer.State, answer.Date, answer.Reason, answer.Note, answer.Version)], null, stop), stop)
            : ApiAnswers.Problem(StatusCodes.Status404NotFound);
}
