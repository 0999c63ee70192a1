using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Takes the last answer back by a program: the one before is said again, as a new line of history.</summary>
public static class TakeBackAnswerApi
{
    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapDelete("/answers/{control}", Delete).Requires(TakeBackAnswer.ActionName, Permission.Answer)
            .WithSummary("Takes the last answer back; the one before it counts again").Answers<AnswerView>(StatusCodes.Status409Conflict);

    private static async Task<IResult> Delete(
        Guid scope, string control, int version, Catalogue catalogue, Answering answering, ProgramReplies replies, CancellationToken stop) =>
        catalogue.Controls.GetValueOrDefault(control) is { } asked
            ? await replies.One(await answering.Save(
                TakeBackAnswer.ActionName, scope, [TypedAnswer.Said(asked, null, null, null, null, version)], asked.Id, stop), stop)
            : ApiAnswers.Problem(StatusCodes.Status404NotFound);
}
