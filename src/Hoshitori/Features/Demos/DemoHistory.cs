using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Features.Demos;

/// <summary>What was said on one day of a demo firm's past.</summary>
public sealed record DemoDay(DateOnly Day, IReadOnlyList<Statement> Statements, IReadOnlyList<DirectStatement> Direct);

/// <summary>
/// Makes months of history that end in the answers of an example file: things were missing, were done on the days the
/// file names, and some are still open. The same file and day give the same history.
/// </summary>
public static class DemoHistory
{
    /// <summary>The day the example files describe; everything moves with today, so that nothing grows stale.</summary>
    private static readonly DateOnly Described = new(2026, 11, 23);

    private const int Days = 180;
    private const int Quiet = 2;

    public static IReadOnlyList<DemoDay> Of(Firm firm, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(firm);
        var shift = today.DayNumber - Described.DayNumber;
        var (first, last) = (today.AddDays(-Days), today.AddDays(-Quiet));
        var statements = firm.Controls.OrderBy(control => control.Key, StringComparer.Ordinal)
            .SelectMany((control, at) => Story(control.Key, Moved(control.Value, shift), at, first, last)).ToList();
        var direct = firm.Direct.SelectMany(edition => edition.Value.Select(answer => new DirectStatement(edition.Key, answer.Key, answer.Value))).ToList();
        return
        [
            .. statements.GroupBy(statement => statement.Said).OrderBy(day => day.Key)
                .Select((day, at) => new DemoDay(day.Key, [.. day], at == 0 ? direct : [])),
        ];
    }

    /// <summary>One statement at the beginning, another when it was done where the file says when.</summary>
    private static IEnumerable<Statement> Story(string control, ControlEntry now, int at, DateOnly first, DateOnly last)
    {
        var begun = first.AddDays(at * 7 % 45);
        if (now.State != ControlState.InPlace || now.Date is not { } done || done <= begun)
        {
            yield return Said(control, now, begun);
            yield break;
        }

        yield return Said(control, new ControlEntry(at % 3 == 0 ? ControlState.Unknown : at % 3 == 1 ? ControlState.Absent : ControlState.Partly, null), begun);
        yield return Said(control, now, done < last ? done : last);
    }

    private static Statement Said(string control, ControlEntry entry, DateOnly day) => new(control, AnswerSource.Person, "", entry, day);

    private static ControlEntry Moved(ControlEntry entry, int days) => entry with { Date = entry.Date?.AddDays(days) };
}
