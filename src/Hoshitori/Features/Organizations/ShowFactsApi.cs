using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Questionnaires;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Organizations;

/// <summary>The facts of a scope, for programs.</summary>
public static class ShowFactsApi
{
    /// <param name="Prefecture">Two digits, as the official list has them.</param>
    /// <param name="Uses">Fact to yes or no; what is missing is not known.</param>
    /// <param name="Asked">Questions asked with these facts.</param>
    /// <param name="AskedOfAll">Questions there would be if nothing were known to be absent.</param>
    /// <param name="Version">To be sent with a change: it tells what the program saw.</param>
    public sealed record FactsView(
        string? Industry, int? Employees, long? CapitalYen, string? Prefecture, IReadOnlyDictionary<string, bool> Uses, int Asked, int AskedOfAll, string Version)
    {
        public static FactsView Of(ScopePicture scope, QuestionCounts questions)
        {
            ArgumentNullException.ThrowIfNull(scope);
            ArgumentNullException.ThrowIfNull(questions);
            return new(
                scope.Profile.Industry, scope.Profile.Employees, scope.Profile.CapitalYen, scope.Profile.Prefecture, scope.Profile.Uses,
                questions.Count(scope.TargetStar, scope.Profile), questions.All(scope.TargetStar), scope.FactsStamp);
        }
    }

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapGet("/facts", Get).Requires(ShowFacts.ActionName, Permission.Read)
            .WithSummary("The facts of a scope that branch questions and rules").Answers<FactsView>();

    private static async Task<IResult> Get(Guid scope, ScopeStore scopes, QuestionCounts questions, CancellationToken stop) =>
        await scopes.Find(scope, stop) is { } found ? TypedResults.Ok(FactsView.Of(found, questions)) : ApiAnswers.Problem(StatusCodes.Status404NotFound);
}
