using Hoshitori.Features.Answers.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Answers.Public;

/// <summary>
/// Reads what was ever said in a scope. Lists are read from an end of an index and cost the same however long the
/// history is; only folding it reads all of it.
/// </summary>
public sealed class ScopeHistory(HoshitoriDb db)
{
    /// <summary>The whole history before an instant (UTC), in order.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> Before(Guid scope, DateTime end, CancellationToken stop)
    {
        var said = await Lines(scope).Where(row => row.At < end).OrderBy(row => row.Line).ToListAsync(stop);
        var direct = await Direct(scope).Where(row => row.At < end).OrderBy(row => row.Line).ToListAsync(stop);
        var facts = await Profiles(scope).Where(row => row.At < end).OrderBy(row => row.Line).ToListAsync(stop);
        return [.. Together(said, direct, facts).OrderBy(entry => entry.Line)];
    }

    /// <summary>What the scope said of itself at the end of a day in Japan.</summary>
    public async Task<PastPicture> AsOf(Guid scope, DateOnly day, CancellationToken stop) =>
        PastPicture.Empty.With(await Before(scope, JapanCalendar.StartOf(day.AddDays(1)), stop));

    /// <summary>The newest lines below a line, newest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> Newest(Guid scope, long below, int count, CancellationToken stop)
    {
        var said = await Lines(scope).Where(row => row.Line < below).OrderByDescending(row => row.Line).Take(count).ToListAsync(stop);
        var direct = await Direct(scope).Where(row => row.Line < below).OrderByDescending(row => row.Line).Take(count).ToListAsync(stop);
        var facts = await Profiles(scope).Where(row => row.Line < below).OrderByDescending(row => row.Line).Take(count).ToListAsync(stop);
        return [.. Together(said, direct, facts).OrderByDescending(entry => entry.Line).Take(count)];
    }

    /// <summary>The newest lines about one control, newest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry.Said>> OfControl(Guid scope, string control, int count, CancellationToken stop) =>
    [
        .. (await Lines(scope).Where(row => row.Control == control).OrderByDescending(row => row.Line).Take(count).ToListAsync(stop)).Select(Entry),
    ];

    /// <summary>The newest direct answers to one criterion, newest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry.Answered>> OfCriterion(Guid scope, string edition, string criterion, int count, CancellationToken stop) =>
    [
        .. (await Direct(scope).Where(row => row.Edition == edition && row.Criterion == criterion)
            .OrderByDescending(row => row.Line).Take(count).ToListAsync(stop)).Select(Entry),
    ];

    /// <summary>Who recorded how much after a line, most first.</summary>
    public async Task<IReadOnlyList<(string By, int Count)>> RecordedAfter(Guid scope, long line, CancellationToken stop)
    {
        var said = await Lines(scope).Where(row => row.Line > line).GroupBy(row => row.By).Select(group => new { By = group.Key, Count = group.Count() }).ToListAsync(stop);
        var direct = await Direct(scope).Where(row => row.Line > line).GroupBy(row => row.By).Select(group => new { By = group.Key, Count = group.Count() }).ToListAsync(stop);
        return [.. said.Concat(direct).GroupBy(row => row.By, StringComparer.Ordinal).Select(rows => (rows.Key, rows.Sum(row => row.Count))).OrderByDescending(row => row.Item2)];
    }

    private IQueryable<HistoryLine> Lines(Guid scope) => db.Set<HistoryLine>().AsNoTracking().Where(row => row.ScopeId == scope);

    private IQueryable<DirectLine> Direct(Guid scope) => db.Set<DirectLine>().AsNoTracking().Where(row => row.ScopeId == scope);

    private IQueryable<ProfileVersion> Profiles(Guid scope) => db.Set<ProfileVersion>().AsNoTracking().Where(row => row.ScopeId == scope);

    private static IEnumerable<HistoryEntry> Together(List<HistoryLine> said, List<DirectLine> direct, List<ProfileVersion> facts) =>
        [.. said.Select(Entry), .. direct.Select(Entry), .. facts.Select(Entry)];

    private static HistoryEntry.Said Entry(HistoryLine row) => new(row.Line, row.At, row.By, new(
        row.Control, row.Source, row.Reference,
        row.State is { } state ? new ControlEntry(state, row.Done, row.Reason, row.Note, row.Evidence) : null,
        row.Said, row.Until));

    private static HistoryEntry.Answered Entry(DirectLine row) => new(row.Line, row.At, row.By, new(
        row.Edition, row.Criterion, row.Answer is { } answer ? new DirectAnswer(answer, row.Date, row.Reason, row.Origin) : null));

    private static HistoryEntry Entry(ProfileVersion row) => new HistoryEntry.Facts(row.Line, row.At, row.By, PictureJson.ReadProfile(row.Profile));
}
