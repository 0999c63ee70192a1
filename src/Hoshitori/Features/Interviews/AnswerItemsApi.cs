using Hoshitori.Features.QuickChecks.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.QuickChecks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Answers the 25 items directly by a program, as many as are sent.</summary>
public static class AnswerItemsApi
{
    /// <param name="Version">Version of the item the program saw.</param>
    public sealed record ItemAnswer(string Item, QuickAnswer Answer, int Version);

    /// <param name="Answers">Each item once.</param>
    public sealed record ItemAnswers(IReadOnlyList<ItemAnswer> Answers);

    /// <summary>An item somebody else had answered first.</summary>
    public sealed record LostView(ShowDeclarationApi.ItemView Item, ClashView Clash);

    /// <param name="Saved">Ids of the items saved; one that said the same already is not among them.</param>
    public sealed record ItemsView(IReadOnlyList<string> Saved, IReadOnlyList<LostView> Lost);

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapPut("/declaration/items", Put).Requires(AnswerItems.ActionName, Permission.Answer)
            .WithSummary("Answers items of the self-diagnosis directly; each stands for itself")
            .Answers<ItemsView>(StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Put(Guid scope, ItemAnswers items, DeclarationDesk desk, AnswerItems.Handler handler, Clashes clashes, CancellationToken stop)
    {
        if (await desk.Open(scope, stop) is not { } declaration)
        {
            return ApiAnswers.Problem(StatusCodes.Status404NotFound);
        }

        if (Check(declaration, items) is { Count: > 0 } complaints)
        {
            return ApiAnswers.Invalid(complaints);
        }

        var versions = items.Answers.ToDictionary(answer => answer.Item, answer => answer.Version, StringComparer.Ordinal);
        var sheet = AnswerSheet.Empty(declaration.Edition) with { Answers = items.Answers.ToDictionary(answer => answer.Item, answer => answer.Answer, StringComparer.Ordinal) };
        var outcome = await handler.Run(scope, sheet, item => versions[item], stop);
        if (outcome.Value is not { } result)
        {
            return outcome.ToApi(saved => saved);
        }

        var now = (await desk.Open(scope, stop))!;
        var lost = await clashes.Of(now, result.Lost, stop);
        var view = new ItemsView(result.Saved, [.. lost.Select(pair => new LostView(ShowDeclarationApi.ItemView.Of(now, pair.Item), ClashView.Of(pair.Clash)!))]);
        return lost.Count == 0 ? TypedResults.Ok(view) : ApiAnswers.Conflict(view);
    }

    private static List<Complaint> Check(DeclarationView declaration, ItemAnswers items)
    {
        var known = QuickScore.ItemsOf(declaration.Edition).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from same in items.Answers.GroupBy(answer => answer.Item, StringComparer.Ordinal)
               where !known.Contains(same.Key) || same.Skip(1).Any()
               select new Complaint(same.Key, known.Contains(same.Key)
                   ? new("同じ項目への答えが2つ以上あります。", "This item is answered more than once.")
                   : new("この項目はありません。", "There is no such item.")),
        ];
    }
}
