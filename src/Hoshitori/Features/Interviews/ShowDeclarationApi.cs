using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.QuickChecks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>How far a scope is on the way to declaring ★1 and ★2, for programs.</summary>
public static class ShowDeclarationApi
{
    /// <param name="Ready">No gate stands in the way; the declaration itself is made on the official site.</param>
    public sealed record DeclaredStar(int Star, bool Ready);

    public sealed record ArticleView(string Id, LocalText Summary);

    /// <param name="Answer"><c>null</c> while it is open.</param>
    /// <param name="Version">To be sent with an answer: it tells what the program saw.</param>
    public sealed record ItemView(string Id, LocalText Question, QuickAnswer? Answer, int Version)
    {
        internal static ItemView Of(DeclarationView declaration, Criterion item) => new(
            item.Id, item.Question!, declaration.Sheet.Answers.TryGetValue(item.Id, out var answer) ? answer : null, declaration.VersionOf(item));
    }

    /// <param name="CommittedOn">The day an owner committed to the articles; a program cannot.</param>
    /// <param name="Items">The 25 items of the self-diagnosis.</param>
    /// <param name="Policy">The questions about the policy ★2 asks for.</param>
    public sealed record DeclarationProgressView(
        Guid Scope, string Edition, IReadOnlyList<DeclaredStar> Stars, IReadOnlyList<ArticleView> Articles, DateOnly? CommittedOn,
        IReadOnlyList<ItemView> Items, IReadOnlyList<QuestionView> Policy);

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapGet("/declaration", Get).Requires(ShowDeclaration.ActionName, Permission.Read)
            .WithSummary("How far the scope is on the way to declaring ★1 and ★2").Answers<DeclarationProgressView>();

    // The edition bounds all of these lists.
    private static async Task<IResult> Get(Guid scope, DeclarationDesk desk, QuestionViews views, CancellationToken stop) =>
        await desk.Open(scope, stop) is { } declaration
            ? TypedResults.Ok(new DeclarationProgressView(
                scope, declaration.Edition.Id,
                [new(1, declaration.One.Ready), new(2, declaration.Two.Ready)],
                [.. declaration.Articles.Select(article => new ArticleView(article.Id, article.Summary))],
                declaration.CommittedOn,
                [.. QuickScore.ItemsOf(declaration.Edition).Select(item => ItemView.Of(declaration, item))],
                await views.Of([.. declaration.Policy.Select(control => desk.QuestionOf(declaration, control))], declaration.View.Scope.Answers, stop)))
            : ApiAnswers.Problem(StatusCodes.Status404NotFound);
}
