using Hoshitori.Features.StarResults.Public;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.StarResults;

/// <summary>The star table of a scope on a day.</summary>
/// <param name="Names">Display names by actor label.</param>
/// <param name="JustKept">The visitor has just kept the result.</param>
public sealed record OwnTable(
    OwnPlace Place, DateOnly Today, DayResult Result, StarTable Table, IReadOnlyList<LadderStep> Ladder, IReadOnlyDictionary<string, string> Names, bool JustKept);

/// <summary>
/// The star table of the organisation: today's, a past day's as it was kept with today's computation beside it, or how it
/// would be on a day to come if nothing changed.
/// </summary>
public static class ShowOwnTable
{
    public const string ActionName = "star-results.show-table";

    public static void Map(FeatureRoutes routes) => routes.Organization.MapGet("/table", Get).Requires(ActionName, Permission.Read);

    private static async Task<IResult> Get(
        HttpRequest request, OwnPlaces places, DayResults days, MemberNames names, Catalogue catalogue, TimeProvider clock, CancellationToken stop)
    {
        if (await places.Find(request, stop) is not { } place)
        {
            return Results.NotFound();
        }

        var today = clock.Today();
        var view = TableView.Read(name => request.Query[name].LastOrDefault(), today, [place.Scope.TargetStar, .. Ladder.Stars]);
        var result = await days.Of(place.Scope, view.Star, view.Date, stop);
        var firm = result.Picture.Answers.AsFirm(place.Scope.Name, result.Picture.Profile, view.Date);
        var table = new StarTable(firm, view, result.Anew, place.Links(today))
        {
            Kept = result.Kept?.Verdicts.ToDictionary(verdict => verdict.Criterion, verdict => verdict.Verdict, StringComparer.Ordinal),
        };
        var ladder = Ladder.Of(catalogue, place.Scope.AsFirm(today), today);
        var known = await names.Of(SpeakersIn(result.Picture.Answers), stop);
        return Page.Of<ShowOwnTablePage>(new { Own = new OwnTable(place, today, result, table, ladder, known, request.Query.ContainsKey("kept")) });
    }

    private static IEnumerable<string?> SpeakersIn(ScopeAnswers answers) =>
        answers.Controls.Values.SelectMany(control => control.Voices).Select(voice => voice.By);
}
