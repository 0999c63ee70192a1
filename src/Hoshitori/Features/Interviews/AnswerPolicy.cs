using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Says whether the security policy is adopted and published, which ★2 asks for.</summary>
public static class AnswerPolicy
{
    public const string ActionName = "interviews.answer-policy";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost("/declaration/policy", Post).Requires(ActionName, Permission.Answer);

    private static async Task<IResult> Post(
        Guid? scope, HttpRequest request, Catalogue catalogue, DeclarationDesk desk, Answering answering, Clashes clashes, CancellationToken stop)
    {
        if (await desk.Open(scope, stop) is not { } declaration)
        {
            return Results.NotFound();
        }

        if (await SaveQuestions.Read(request, catalogue, control => declaration.Policy.Contains(control.Id, StringComparer.Ordinal), stop) is not { } typed)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var outcome = await answering.Save(ActionName, declaration.View.Scope.Id, typed, null, stop);
        if (outcome.Value is not { } round)
        {
            return Failures.Of(outcome.Kind);
        }

        var status = TopicPages.StatusOf(round.Fates);
        return status == StatusCodes.Status200OK
            ? Results.LocalRedirect(declaration.View.Place.Declaration)
            : ShowDeclaration.Page(desk, (await desk.Open(scope, stop))!, new()
            {
                Fates = round.Fates,
                Clashes = await clashes.Of(declaration.View.Scope.Id, round.Fates, stop),
            }, status);
    }
}
