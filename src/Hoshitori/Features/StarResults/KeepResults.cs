using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Results;

namespace Hoshitori.Features.StarResults;

/// <summary>
/// Shortly after midnight keeps the results of the days that ended: a day is kept when something was said on it, when a
/// verdict changed by itself, or when the catalogue is another one. Days that were missed are computed from the history
/// as it stood at their end; the row says when that was done.
/// </summary>
public sealed class KeepResults(
    ScopeStore scopes, ScopeHistory history, KeptResults kept, Changes changes, Tenant tenant, Actor actor, Catalogue catalogue) : IRecurringWork
{
    public const string ActionName = "star-results.keep-days";

    public string Name => ActionName;

    public TimeOnly At => new(0, 10);

    public async Task Run(Guid organizationId, DateOnly day, CancellationToken stop)
    {
        tenant.Set(organizationId);
        actor.ActAs("job");
        foreach (var scope in await scopes.List(stop))
        {
            await Keep(scope.Id, day.AddDays(-1), stop);
        }
    }

    private async Task Keep(Guid id, DateOnly last, CancellationToken stop)
    {
        if (await scopes.Find(id, stop) is not { } scope)
        {
            return;
        }

        var newest = await Newest(id, last, stop);
        var missing = newest.Count > 0 && newest.TrueForAll(row => row.Lines == scope.Lines)
            ? Missing(scope.Name, newest, new(scope.Answers, scope.Profile, scope.Lines), [], newest.Min(row => row.Day), last)
            : await FromHistory(scope, newest, last, stop);
        if (missing.Count > 0)
        {
            await changes.Save<int>(ActionName, async stop =>
            {
                var added = 0;
                foreach (var (lines, results) in missing)
                {
                    added += await kept.Keep(id, lines, results, stop);
                }

                return added;
            }, added => added == 0 ? null : new AuditNote($"scope:{id:N}", new { results = added }), stop);
        }
    }

    /// <summary>The newest kept result of each star; empty when one has none yet.</summary>
    private async Task<List<KeptStar>> Newest(Guid scope, DateOnly last, CancellationToken stop)
    {
        var found = new List<KeptStar>();
        foreach (var star in Ladder.Stars)
        {
            if (await kept.Last(scope, star, last, stop) is not { } row)
            {
                return [];
            }

            found.Add(row);
        }

        return found;
    }

    private async Task<List<(long Lines, IReadOnlyList<StarResult> Results)>> FromHistory(
        ScopePicture scope, List<KeptStar> newest, DateOnly last, CancellationToken stop)
    {
        var lines = await history.Before(scope.Id, JapanCalendar.StartOf(last.AddDays(1)), stop);
        if (lines.Count == 0)
        {
            return [];
        }

        var first = newest.Count > 0 ? newest.Min(row => row.Day) : JapanCalendar.DayOf(lines[0].At);
        var start = JapanCalendar.StartOf(first);
        var before = PastPicture.Empty.With(lines.Where(line => line.At < start));
        return Missing(scope.Name, newest, before, [.. lines.Where(line => line.At >= start)], first, last);
    }

    /// <summary>Goes through the days one by one and notes what was not kept.</summary>
    private List<(long Lines, IReadOnlyList<StarResult> Results)> Missing(
        string scope, List<KeptStar> newest, PastPicture picture, IReadOnlyList<HistoryEntry> lines, DateOnly first, DateOnly last)
    {
        var seen = newest.ToDictionary(row => row.Star, row => (row.Day, Row: (row.Lines, row.Edition, row.Revision, VerdictText.Write(row.Verdicts))));
        var byDay = lines.ToLookup(line => JapanCalendar.DayOf(line.At));
        var missing = new List<(long, IReadOnlyList<StarResult>)>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            picture = picture.With(byDay[day]);
            var results = new List<StarResult>();
            foreach (var result in Ladder.Of(catalogue, picture.Answers.AsFirm(scope, picture.Profile, day), day).Select(step => step.Result))
            {
                var now = (picture.Lines, result.Edition.Id, result.Revision, VerdictText.Write(VerdictText.Of(result)));
                if (!seen.TryGetValue(result.Star, out var before) || (day >= before.Day && before.Row != now))
                {
                    seen[result.Star] = (day, now);
                    results.Add(result);
                }
            }

            if (results.Count > 0)
            {
                missing.Add((picture.Lines, results));
            }
        }

        return missing;
    }
}
