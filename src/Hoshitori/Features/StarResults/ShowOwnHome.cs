using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Organizations;
using Hoshitori.Rules.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>What stands on the first page of an organisation.</summary>
/// <param name="Target">The star the firm works towards.</param>
/// <param name="Since">What changed since the visitor's last visit; <c>null</c> while nothing is kept to compare with.</param>
public sealed record OwnHome(
    OwnPlace Place, DateOnly Today, IReadOnlyList<LadderStep> Ladder, LadderStep Target, IReadOnlyList<NextStep> Next,
    IReadOnlyList<LapsingControl> Lapsing, SinceThen? Since)
{
    /// <summary>Nothing was told yet that could branch a question.</summary>
    public bool IsWithoutFacts => Place.Scope.Profile is { Employees: null, Industry: null, Uses.Count: 0 };

    public bool IsWithoutAnswers => Place.Scope.Answers.Controls.Count == 0 && Place.Scope.Answers.Direct.Count == 0;
}

/// <summary>What changed since somebody was here last.</summary>
/// <param name="Visit">The day of that visit; <c>null</c> when it is not known.</param>
/// <param name="From">The kept result it is compared with.</param>
/// <param name="By">Names and numbers of statements, most first; an empty name is somebody who is no person of the organisation.</param>
public sealed record SinceThen(DateOnly? Visit, DateOnly From, IReadOnlyList<VerdictChange> Changes, IReadOnlyList<(string Name, int Count)> By);

/// <summary>The first page of an organisation: where it stands, what comes next, what changed, what lapses.</summary>
public static class ShowOwnHome
{
    public const string ActionName = "star-results.show-home";

    private const int StepsShown = 3;
    private const int DaysAhead = 60;

    // The prefix of the group is the whole address.
    public static void Map(FeatureRoutes routes) => routes.Organization.MapGet("", Get).Requires(ActionName, Permission.Belong);

    private static async Task<IResult> Get(
        HttpRequest request, Actor actor, OwnPlaces places, KeptResults kept, ScopeHistory history, Visits visits, MemberNames names,
        Catalogue catalogue, TimeProvider clock, CancellationToken stop)
    {
        if (!actor.May(Right.Read))
        {
            return Page.Of<ShowStaffHomePage>(new { Code = actor.Organization!.Code, Organization = actor.Organization.Name });
        }

        if (await places.Find(request, stop) is not { } place)
        {
            return Results.NotFound();
        }

        var today = clock.Today();
        var firm = place.Scope.AsFirm(today);
        var ladder = Ladder.Of(catalogue, firm, today);
        var target = ladder.FirstOrDefault(step => step.Star == place.Scope.TargetStar) ?? ladder[^1];
        var home = new OwnHome(
            place, today, ladder, target,
            NextSteps.Of(catalogue, target.Result, firm, StepsShown),
            Lapsing.Within(catalogue, target.Result, firm, place.Scope.Answers, DaysAhead),
            await Since(place, target, await visits.LastBefore(actor.PersonId, JapanCalendar.StartOf(today), stop), today));
        return Page.Of<ShowOwnHomePage>(new { Home = home });

        async Task<SinceThen?> Since(OwnPlace place, LadderStep target, DateTime? seen, DateOnly today)
        {
            DateOnly? visit = seen is { } at ? JapanCalendar.DayOf(at) : null;
            // The day of the visit itself counts as unseen: colleagues may have gone on after it.
            var from = await kept.Last(place.Scope.Id, target.Star, (visit ?? today).AddDays(-1), stop)
                ?? await kept.FirstAfter(place.Scope.Id, target.Star, (visit ?? today).AddDays(-1), stop);
            if (from is null || from.Day >= today)
            {
                return null;
            }

            var by = await history.RecordedAfter(place.Scope.Id, from.Lines, stop);
            var known = await names.Of(by.Select(row => row.By), stop);
            return new(visit, from.Day, VerdictChange.Between(from.Verdicts, VerdictText.Of(target.Result)), [.. by.Select(row => (known.GetValueOrDefault(row.By, ""), row.Count))]);
        }
    }
}
