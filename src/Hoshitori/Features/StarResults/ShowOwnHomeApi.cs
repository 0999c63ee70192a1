using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>Where a scope stands today and what comes next, for programs.</summary>
public static class ShowOwnHomeApi
{
    /// <param name="Declaration">A declaration: its gates decide, not all of its criteria.</param>
    /// <param name="Total">What decides the star.</param>
    /// <param name="Open">What of it stands in the way.</param>
    public sealed record LadderView(int Star, string Edition, string Revision, bool Declaration, bool Ready, int Total, int Open);

    /// <param name="Gained">Criteria that become met when this control alone is put in place.</param>
    /// <param name="Value">False is to be done, unknown is to be found out.</param>
    /// <param name="EffortHours">Own work of a typical firm of 30 people.</param>
    public sealed record NextStepView(string Control, LocalText Title, Truth Value, int Gained, ControlOwner Owner, decimal EffortHours);

    /// <param name="LastDay">The last day it counts.</param>
    /// <param name="Lost">Criteria met today that are met no longer when this control alone is gone.</param>
    public sealed record LapsingView(string Control, LocalText Title, DateOnly LastDay, int Lost);

    /// <param name="Next">What brings most for least towards the target star.</param>
    /// <param name="Lapsing">What lapses within sixty days.</param>
    public sealed record OverviewView(
        Guid Scope, DateOnly Date, int TargetStar, IReadOnlyList<LadderView> Stars, IReadOnlyList<NextStepView> Next, IReadOnlyList<LapsingView> Lapsing);

    public static void Map(FeatureRoutes routes) =>
        routes.ScopeApi.MapGet("/overview", Get).Requires(ShowOwnHome.ActionName, Permission.Read)
            .WithSummary("Where the scope stands with every star today, what comes next, and what lapses soon").Answers<OverviewView>();

    private static async Task<IResult> Get(Guid scope, OwnPlaces places, OwnHomes homes, CancellationToken stop)
    {
        if (await places.Find(scope, stop) is not { } place)
        {
            return ApiAnswers.Problem(StatusCodes.Status404NotFound);
        }

        var home = homes.Of(place);
        return TypedResults.Ok(new OverviewView(
            scope, home.Today, place.Scope.TargetStar,
            [.. home.Ladder.Select(step => new LadderView(
                step.Star, step.Result.Edition.Id, step.Result.Revision, step.IsDeclaration, step.Result.Ready, step.Total, step.Open))],
            [.. home.Next.Select(step => new NextStepView(
                step.Control.Id, step.Control.Title, step.Value, step.Gained, step.Control.Owner, step.Control.EffortHours))],
            [.. home.Lapsing.Select(lapsing => new LapsingView(lapsing.Control.Id, lapsing.Control.Title, lapsing.LastDay, lapsing.Lost))]));
    }
}
