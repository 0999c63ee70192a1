using System.Globalization;
using System.Linq.Expressions;
using Hoshitori.Features.Answers.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Results;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Answers.Public;

/// <summary>A kept result (判定の記録) as it was written.</summary>
/// <param name="Lines">The last line of history that is part of it.</param>
/// <param name="At">UTC instant it was computed.</param>
public sealed record KeptStar(
    DateOnly Day, string Edition, string Revision, int Star, bool Ready, Summary Summary, IReadOnlyList<CriterionVerdict> Verdicts, long Lines, DateTime At);

/// <summary>A kept result in a list: without its verdicts.</summary>
public sealed record KeptCounts(DateOnly Day, string Edition, string Revision, bool Ready, Summary Summary, long Lines, DateTime At);

/// <summary>The place of a kept result in the order of the newest.</summary>
public readonly record struct KeptMark(DateOnly Day, long Lines, DateTime At)
{
    private const char Between = '.';

    /// <summary>Reads what <see cref="ToString"/> wrote; <c>null</c> when it is none.</summary>
    public static KeptMark? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(Between) is [var day, var lines, var ticks]
            && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var kept)
            && long.TryParse(lines, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
                ? new(kept, line, new(at, DateTimeKind.Utc))
                : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}{Between}{Lines}{Between}{At.Ticks}");
}

/// <summary>What a kept result says of one criterion; <c>null</c> where it does not know it.</summary>
public sealed record KeptVerdict(DateOnly Day, string Revision, Verdict? Verdict);

/// <summary>Reads kept results and adds to them; nothing of them is ever changed. Add inside <see cref="Changes.Save{T}"/>.</summary>
public sealed class KeptResults(HoshitoriDb db, Tenant tenant, TimeProvider clock)
{
    private const int MostTurns = 60;

    private static readonly Expression<Func<KeptResult, KeptCounts>> Counts = row => new(
        row.Day, row.Edition, row.Revision, row.Ready, new(row.Met + row.Unmet + row.Unknown + row.NotApplicable, row.Met, row.Unmet, row.Unknown, row.NotApplicable), row.Lines, row.At);

    /// <summary>The result kept of a day, or the last before it; of several of one day the one that saw most and came last.</summary>
    public async Task<KeptStar?> Last(Guid scope, int star, DateOnly day, CancellationToken stop) =>
        await Newest(Rows(scope, star).Where(row => row.Day <= day)).FirstOrDefaultAsync(stop) is { } row ? Star(row) : null;

    /// <summary>The first result kept after a day.</summary>
    public async Task<KeptStar?> FirstAfter(Guid scope, int star, DateOnly day, CancellationToken stop) =>
        await Rows(scope, star).Where(row => row.Day > day).OrderBy(row => row.Day).ThenByDescending(row => row.Lines).ThenByDescending(row => row.At)
            .FirstOrDefaultAsync(stop) is { } row ? Star(row) : null;

    /// <summary>The days with a kept result up to a day, newest first.</summary>
    public async Task<IReadOnlyList<KeptCounts>> Days(Guid scope, int star, DateOnly last, int count, CancellationToken stop) =>
        await Newest(Rows(scope, star).Where(row => row.Day <= last)).Take(count)
            .Select(Counts).ToListAsync(stop);

    /// <summary>The kept results below one of them, newest first; <c>null</c> begins with the newest.</summary>
    public async Task<IReadOnlyList<KeptCounts>> Below(Guid scope, int star, KeptMark? mark, int count, CancellationToken stop)
    {
        var rows = Rows(scope, star);
        if (mark is { } at)
        {
            rows = rows.Where(row => row.Day < at.Day || (row.Day == at.Day && (row.Lines < at.Lines || (row.Lines == at.Lines && row.At < at.At))));
        }

        return await Newest(rows).Take(count).Select(Counts).ToListAsync(stop);
    }

    /// <summary>The days on which the kept verdict of a criterion became another one, newest first, among the newest results.</summary>
    public async Task<IReadOnlyList<KeptVerdict>> Turns(Guid scope, int star, string criterion, CancellationToken stop)
    {
        var rows = await Newest(Rows(scope, star)).Take(MostTurns).Select(row => new { row.Day, row.Revision, row.Verdicts }).ToListAsync(stop);
        var course = rows.Select(row => new KeptVerdict(row.Day, row.Revision, VerdictText.Find(row.Verdicts, criterion))).ToList();
        return [.. course.Where((turn, index) => index == course.Count - 1 || course[index + 1].Verdict != turn.Verdict)];
    }

    /// <summary>Adds results of one point of a scope's history to the change under way; those kept before are left alone.</summary>
    /// <returns>How many are new.</returns>
    public async Task<int> Keep(Guid scope, long lines, IReadOnlyList<StarResult> results, CancellationToken stop)
    {
        var added = 0;
        foreach (var result in results)
        {
            if (!await Rows(scope, result.Star).AnyAsync(
                row => row.Day == result.Date && row.Lines == lines && row.Edition == result.Edition.Id && row.Revision == result.Revision, stop))
            {
                db.Add(Row(scope, lines, result));
                added++;
            }
        }

        return added;
    }

    private IQueryable<KeptResult> Rows(Guid scope, int star) => db.Set<KeptResult>().AsNoTracking().Where(row => row.ScopeId == scope && row.Star == star);

    private static IOrderedQueryable<KeptResult> Newest(IQueryable<KeptResult> rows) =>
        rows.OrderByDescending(row => row.Day).ThenByDescending(row => row.Lines).ThenByDescending(row => row.At);

    private KeptResult Row(Guid scope, long lines, StarResult result) => new()
    {
        OrganizationId = tenant.OrganizationId,
        ScopeId = scope,
        Day = result.Date,
        Edition = result.Edition.Id,
        Revision = result.Revision,
        Star = result.Star,
        Ready = result.Ready,
        Met = result.Summary.Met,
        Unmet = result.Summary.Unmet,
        Unknown = result.Summary.Unknown,
        NotApplicable = result.Summary.NotApplicable,
        Verdicts = VerdictText.Write(VerdictText.Of(result)),
        Lines = lines,
        At = clock.GetUtcNow().UtcDateTime,
    };

    private static KeptStar Star(KeptResult row) => new(
        row.Day, row.Edition, row.Revision, row.Star, row.Ready,
        new(row.Met + row.Unmet + row.Unknown + row.NotApplicable, row.Met, row.Unmet, row.Unknown, row.NotApplicable),
        VerdictText.Read(row.Verdicts), row.Lines, row.At);
}
