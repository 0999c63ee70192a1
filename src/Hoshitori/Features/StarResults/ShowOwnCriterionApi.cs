using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>One criterion today, with why and with what was said about it, for programs.</summary>
public static class ShowOwnCriterionApi
{
    /// <param name="Verdict"><c>null</c> where the kept result does not know the criterion.</param>
    public sealed record TurnView(DateOnly Day, string Revision, Verdict? Verdict);

    /// <param name="Edition">Scheme and edition: <c>scs@2026-03-27</c>.</param>
    /// <param name="History">The newest lines about its controls and about itself, newest first.</param>
    /// <param name="Turns">The days on which its kept verdict became another one, newest first.</param>
    public sealed record CriterionHistoryView(
        string Edition, string Requirement, LocalText Summary, JudgedView Result, IReadOnlyList<HistoryLineView> History, IReadOnlyList<TurnView> Turns);

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapGet("/criteria/{criterion}", Get).Requires(ShowOwnCriterion.ActionName, Permission.Read)
            .WithSummary("One criterion today: verdict, the controls that carry it, and what was said about it").Answers<CriterionHistoryView>();

    private static async Task<IResult> Get(Guid scope, string criterion, OwnPlaces places, OwnCriteria criteria, CancellationToken stop) =>
        await places.Find(scope, stop) is { } place && await criteria.Find(place, criterion, stop) is { } found
            ? TypedResults.Ok(new CriterionHistoryView(
                found.Edition.Id, found.Requirement.Id, found.Result.Criterion.Summary, JudgedView.Of(found.Result),
                [.. found.Controls.SelectMany(control => control.History).Cast<Rules.Answers.HistoryEntry>().Concat(found.Direct)
                    .OrderByDescending(line => line.Line).Select(line => HistoryLineView.Of(line, found.Names))],
                [.. found.Turns.Select(turn => new TurnView(turn.Day, turn.Revision, turn.Verdict))]))
            : ApiAnswers.Problem(StatusCodes.Status404NotFound);
}
