using System.Globalization;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.QuickChecks.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Interviews;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Answers the 25 items directly, as many as are chosen; the rest can follow later.</summary>
public static class AnswerItems
{
    public const string ActionName = "interviews.answer-items";
    public const string VersionPrefix = "v.";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapPost("/declaration/items", Post).Requires(ActionName, Permission.Answer);

    private static async Task<IResult> Post(
        Guid? scope, HttpRequest request, DeclarationDesk desk, Handler handler, Clashes clashes, CancellationToken stop)
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

        var sheet = AnswerSheet.Read(declaration.Edition, form);
        var outcome = await handler.Run(declaration.View.Scope.Id, sheet, item => int.TryParse(form[VersionPrefix + item], CultureInfo.InvariantCulture, out var version) ? version : -1, stop);
        if (!outcome.IsOk)
        {
            return Failures.Of(outcome.Kind);
        }

        var lost = await clashes.Of(declaration, outcome.Value!.Lost, stop);
        return lost.Count == 0
            ? Results.LocalRedirect(declaration.View.Place.Declaration)
            : ShowDeclaration.Page(desk, (await desk.Open(scope, stop))!, new() { Sheet = sheet, Items = lost }, StatusCodes.Status409Conflict);
    }

    /// <summary>What was saved and where somebody else had come first.</summary>
    public sealed record Result(IReadOnlyList<string> Saved, IReadOnlySet<string> Lost);

    /// <summary>Decides and writes.</summary>
    public sealed class Handler(ScopeStore scopes, Changes changes, TimeProvider clock)
    {
        /// <param name="versionOf">Version of an item the person saw.</param>
        public Task<Outcome<Result>> Run(Guid scope, AnswerSheet sheet, Func<string, int> versionOf, CancellationToken stop) => changes.Save<Result>(
            ActionName,
            async token =>
            {
                if (await scopes.Take(scope, token) is not { } row)
                {
                    return OutcomeKind.NotFound;
                }

                var answers = ScopeStore.PictureOf(row).Answers;
                var savings = sheet.Answers.ToDictionary(
                    pair => pair.Key, pair => Savings.Of(answers, sheet.Edition.Id, pair.Key, versionOf(pair.Key), SheetAnswers.DirectOf(pair.Value)), StringComparer.Ordinal);
                var saved = savings.Where(pair => pair.Value == Saving.Save).Select(pair => pair.Key).ToList();
                if (saved.Count > 0)
                {
                    scopes.Add(row, [], [.. saved.Select(item => new DirectStatement(sheet.Edition.Id, item, SheetAnswers.Answer(sheet.Answers[item], clock.Today())))]);
                }

                return new Result(saved, savings.Where(pair => pair.Value == Saving.Conflict).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal));
            },
            result => result.Saved.Count == 0 ? null : new AuditNote("scope:" + scope.ToString("N"), new { edition = sheet.Edition.Id, items = result.Saved }),
            stop);
    }
}
