using System.Globalization;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>The history of a scope.</summary>
/// <param name="Days">The newest kept results, newest first.</param>
/// <param name="Lines">Some statements, newest first.</param>
/// <param name="Older">Below which line the next ones are; <c>null</c> on the last page.</param>
/// <param name="IsFirst">The page with the newest statements.</param>
public sealed record OwnHistory(
    OwnPlace Place, DateOnly Today, int Star, IReadOnlyList<KeptCounts> Days, IReadOnlyList<HistoryEntry> Lines, long? Older, bool IsFirst, IReadOnlyDictionary<string, string> Names);

/// <summary>The course of the results over time and every statement, newest first; page by page from the end of an index.</summary>
public static class ShowHistory
{
    public const string ActionName = "star-results.show-history";

    private const int LinesShown = 50;
    private const int DaysShown = 120;

    public static void Map(FeatureRoutes routes) => routes.Organization.MapGet("/history", Get).Requires(ActionName, Permission.Read);

    private static async Task<IResult> Get(
        HttpRequest request, OwnPlaces places, ScopeHistory history, KeptResults kept, MemberNames names, TimeProvider clock, CancellationToken stop)
    {
        if (await places.Find(request, stop) is not { } place)
        {
            return Results.NotFound();
        }

        var star = TableView.StarOf(request.Query["star"].LastOrDefault(), [place.Scope.TargetStar, .. Ladder.Stars]);
        long? below = long.TryParse(request.Query["before"].LastOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;
        var lines = await history.Newest(place.Scope.Id, below ?? long.MaxValue, LinesShown + 1, stop);
        var shown = lines.Take(LinesShown).ToList();
        var known = await names.Of(shown.Select(entry => entry.By), stop);
        var days = await kept.Days(place.Scope.Id, star, clock.Today(), DaysShown, stop);
        return Page.Of<ShowHistoryPage>(new
        {
            Own = new OwnHistory(place, clock.Today(), star, days, shown, lines.Count > LinesShown ? shown[^1].Line : null, below is null, known),
        });
    }
}
