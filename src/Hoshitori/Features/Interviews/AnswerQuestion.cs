using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Saves the answer to one question.</summary>
public static class AnswerQuestion
{
    public const string ActionName = "interviews.answer-question";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost("/questions/{topic}/{control}", Post).Requires(ActionName, Permission.Belong);

    private static Task<IResult> Post(
        string topic, string control, Guid? scope, int? star, HttpContext context, Catalogue catalogue, InterviewDesk desk, ScopeStore scopes, QuestionReplies replies, CancellationToken stop) =>
        Run(ActionName, topic, control, scope, star, takeBack: null, context, catalogue, desk, scopes, replies, stop);

    /// <summary>Saves or takes back one answer, and all others the form holds.</summary>
    internal static async Task<IResult> Run(
        string action, string topic, string control, Guid? scope, int? star, string? takeBack, HttpContext context,
        Catalogue catalogue, InterviewDesk desk, ScopeStore scopes, QuestionReplies replies, CancellationToken stop)
    {
        if (catalogue.Controls.GetValueOrDefault(control) is not { } asked || asked.Topic != topic)
        {
            return Results.NotFound();
        }

        var typed = await SaveQuestions.Read(context.Request, catalogue, other => other.Topic == topic, stop);
        if (typed is null || typed.TrueForAll(answer => answer.Control != asked))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var id = scope ?? (await scopes.List(stop) is [var first, ..] ? first.Id : null);
        return id is null ? Results.NotFound() : await replies.Save(action, id.Value, scope, star, asked, typed, takeBack, context, stop);
    }
}
