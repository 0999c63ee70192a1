using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>The owner commits to the six articles, ticking each. It is the firm's own decision, not the official declaration.</summary>
public static class CommitToArticles
{
    public const string ActionName = "interviews.commit-to-articles";
    public const string Prefix = "article.";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost("/declaration/articles", Post).Requires(ActionName, Permission.Own);

    private static async Task<IResult> Post(
        Guid? scope, HttpRequest request, DeclarationDesk desk, ScopeStore scopes, Changes changes, TimeProvider clock, CancellationToken stop)
    {
        if (!request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var form = await request.ReadFormAsync(stop);
        if (await desk.Open(scope, stop) is not { } declaration)
        {
            return Results.NotFound();
        }

        var ticked = declaration.Articles.Select(article => article.Id).Where(id => form.ContainsKey(Prefix + id)).ToHashSet(StringComparer.Ordinal);
        if (ticked.Count < declaration.Articles.Count)
        {
            return ShowDeclaration.Page(desk, declaration, new() { Ticked = ticked }, StatusCodes.Status422UnprocessableEntity);
        }

        var id = declaration.View.Scope.Id;
        var outcome = await changes.Save<int>(
            ActionName,
            async token =>
            {
                if (await scopes.Take(id, token) is not { } row)
                {
                    return OutcomeKind.NotFound;
                }

                var answers = ScopeStore.PictureOf(row).Answers;
                var said = declaration.Commitment
                    .Where(control => answers.StandingOf(control, clock.Today())?.Counts.Entry.State != ControlState.InPlace)
                    .Select(control => new Statement(control, AnswerSource.Person, "", new(ControlState.InPlace, clock.Today()), clock.Today())).ToList();
                if (said.Count > 0)
                {
                    scopes.Add(row, said, []);
                }

                return said.Count;
            },
            said => said == 0 ? null : new AuditNote("scope:" + id.ToString("N"), new { controls = declaration.Commitment }),
            stop);
        return outcome.IsOk ? Results.LocalRedirect(declaration.View.Place.Declaration) : Failures.Of(outcome.Kind);
    }
}
