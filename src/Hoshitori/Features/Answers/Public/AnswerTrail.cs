using Hoshitori.Features.Answers.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Interviews;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Answers.Public;

/// <summary>Who recorded something, and when (UTC).</summary>
/// <param name="By">As the audit log names actors.</param>
public sealed record Recorded(string By, DateTime At);

/// <summary>Reads the latest of a scope's history: what the pace, the last topic, a clash and taking back need.</summary>
public sealed class AnswerTrail(HoshitoriDb db)
{
    /// <summary>The latest answers of people, newest first.</summary>
    public async Task<IReadOnlyList<AnswerMoment>> Moments(Guid scope, int most, CancellationToken stop) =>
        await db.Set<HistoryLine>().AsNoTracking().Where(line => line.ScopeId == scope && line.Source == AnswerSource.Person)
            .OrderByDescending(line => line.Line).Take(most).Select(line => new AnswerMoment(line.Control, line.By, line.At)).ToListAsync(stop);

    /// <summary>Who last said something about a control.</summary>
    public Task<Recorded?> Last(Guid scope, string control, CancellationToken stop) =>
        db.Set<HistoryLine>().AsNoTracking().Where(line => line.ScopeId == scope && line.Control == control)
            .OrderByDescending(line => line.Line).Select(line => new Recorded(line.By, line.At)).FirstOrDefaultAsync(stop);

    /// <summary>Who last answered a criterion directly.</summary>
    public Task<Recorded?> Last(Guid scope, string edition, string criterion, CancellationToken stop) =>
        db.Set<DirectLine>().AsNoTracking().Where(line => line.ScopeId == scope && line.Edition == edition && line.Criterion == criterion)
            .OrderByDescending(line => line.Line).Select(line => new Recorded(line.By, line.At)).FirstOrDefaultAsync(stop);

    /// <summary>What people said last of a control and before that, newest first; <c>null</c> where they took it back.</summary>
    public async Task<IReadOnlyList<ControlEntry?>> LastTwo(Guid scope, string control, CancellationToken stop)
    {
        var lines = await db.Set<HistoryLine>().AsNoTracking()
            .Where(line => line.ScopeId == scope && line.Control == control && line.Source == AnswerSource.Person && line.Reference == "")
            .OrderByDescending(line => line.Line).Take(2).ToListAsync(stop);
        return [.. lines.Select(line => line.State is { } state ? new ControlEntry(state, line.Done, line.Reason, line.Note, line.Evidence) : null)];
    }
}
