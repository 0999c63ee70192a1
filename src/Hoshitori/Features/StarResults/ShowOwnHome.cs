using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Hoshitori.Rules.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>The first page of an organisation: where it stands, what comes next, what changed, what lapses.</summary>
public static class ShowOwnHome
{
    public const string ActionName = "star-results.show-home";

    // The prefix of the group is the whole address.
    public static void Map(FeatureRoutes routes) => routes.Organization.MapGet("", Get).Requires(ActionName, Permission.Belong);

    private static async Task<IResult> Get(
        HttpRequest request, Actor actor, OwnPlaces places, OwnHomes homes, KeptResults kept, ScopeHistory history, Visits visits, MemberNames names, CancellationToken stop)
    {
        if (!actor.May(Right.Read))
        {
            return Page.Of<ShowStaffHomePage>(new { Code = actor.Organization!.Code, Organization = actor.Organization.Name });
        }

        if (await places.Find(request, stop) is not { } place)
        {
            return Results.NotFound();
        }

        var home = homes.Of(place);
        var seen = await visits.LastBefore(actor.PersonId, JapanCalendar.StartOf(home.Today), stop);
        return Page.Of<ShowOwnHomePage>(new { Home = home with { Since = await Since(home, seen) } });

        async Task<SinceThen?> Since(OwnHome home, DateTime? seen)
        {
            var (scope, star, today) = (home.Place.Scope.Id, home.Target.Star, home.Today);
            DateOnly? visit = seen is { } at ? JapanCalendar.DayOf(at) : null;
            // The day of the visit itself counts as unseen: colleagues may have gone on after it.
            var from = await kept.Last(scope, star, (visit ?? today).AddDays(-1), stop) ?? await kept.FirstAfter(scope, star, (visit ?? today).AddDays(-1), stop);
            if (from is null || from.Day >= today)
            {
                return null;
            }

            var by = await history.RecordedAfter(scope, from.Lines, stop);
            var known = await names.Of(by.Select(row => row.By), stop);
            return new(visit, from.Day, VerdictChange.Between(from.Verdicts, VerdictText.Of(home.Target.Result)), [.. by.Select(row => (known.GetValueOrDefault(row.By, ""), row.Count))]);
        }
    }
}
