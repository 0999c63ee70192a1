using System.Runtime.InteropServices;

namespace Hoshitori.Rules.Evaluations.Compiled;

/// <summary>A compiled edition on a business day of Asia/Tokyo.</summary>
public sealed class DayOfJudgement
{
    private readonly CompiledEdition edition;
    private readonly int today;
    private readonly int[] earliest;

    internal DayOfJudgement(CompiledEdition edition, DateOnly date)
    {
        this.edition = edition;
        today = date.DayNumber;
        earliest = [.. edition.Layout.Repeated.Select(control => Lapse.EarliestDay(date, control.Every!.Value).DayNumber)];
    }

    /// <summary>Judges one scope.</summary>
    /// <param name="row">A row of <see cref="RowLayout"/>.</param>
    /// <param name="direct">The firm's direct answers, or empty when it gave none.</param>
    /// <param name="verdicts">Receives one verdict per criterion.</param>
    public void Judge(ReadOnlySpan<byte> row, ReadOnlySpan<Verdict> direct, Span<Verdict> verdicts)
    {
        var (slotCount, daysAt, headcounts, steps, verdictSlots) = edition.Judgement;
        Span<byte> slots = stackalloc byte[slotCount];
        row[..edition.Layout.TruthCount].CopyTo(slots);
        var numbers = MemoryMarshal.Cast<byte, int>(row[edition.Layout.NumbersAt..edition.Layout.Length]);
        ReadDays(numbers, slots[daysAt..]);
        Count(headcounts, numbers[^1], slots);
        Take(steps, slots);
        for (var i = 0; i < verdictSlots.Length; i++)
        {
            verdicts[i] = (Verdict)slots[verdictSlots[i]];
        }

        if (!direct.IsEmpty)
        {
            FillUnknown(direct, verdicts);
        }
    }

    /// <summary>Judges scopes whose rows lie one after the other; so do the direct answers (or none at all) and the verdicts.</summary>
    public void JudgeAll(ReadOnlySpan<byte> rows, ReadOnlySpan<Verdict> direct, Span<Verdict> verdicts)
    {
        var (length, width) = (edition.Layout.Length, edition.Criteria.Count);
        for (var i = 0; i < rows.Length / length; i++)
        {
            Judge(
                rows.Slice(i * length, length),
                direct.IsEmpty ? direct : direct.Slice(i * width, width),
                verdicts.Slice(i * width, width));
        }
    }

    private void ReadDays(ReadOnlySpan<int> days, Span<byte> slots)
    {
        for (var i = 0; i < earliest.Length; i++)
        {
            // Without a branch: the answers of a firm are no pattern a processor could learn.
            // Too old: 0, false. In time: 2, true. Later than today, hence also in time: 2 − 1, unknown.
            var inTime = days[i] >= earliest[i] ? 1 : 0;
            var later = days[i] > today ? 1 : 0;
            slots[i] = (byte)((2 * inTime) - later);
        }
    }

    private static void Count(ReadOnlySpan<Headcount> headcounts, int employees, Span<byte> slots)
    {
        foreach (var bounds in headcounts)
        {
            var value = employees == RowLayout.UnknownEmployees ? Truth.Unknown
                : bounds.Min <= employees && employees <= bounds.Max ? Truth.True
                : Truth.False;
            slots[bounds.Target] = (byte)value;
        }
    }

    private static void Take(ReadOnlySpan<Step> steps, Span<byte> slots)
    {
        var tables = FourValued.Tables;
        foreach (ref readonly var step in steps)
        {
            slots[step.Target] = tables[step.Table + (slots[step.Left] << 2) + slots[step.Right]];
        }
    }

    /// <summary>The derived verdict counts; only where it is unknown the direct answer does.</summary>
    private static void FillUnknown(ReadOnlySpan<Verdict> direct, Span<Verdict> verdicts)
    {
        var tables = FourValued.Tables;
        for (var i = 0; i < direct.Length; i++)
        {
            verdicts[i] = (Verdict)tables[FourValued.ElseDirect + ((int)verdicts[i] << 2) + (int)direct[i]];
        }
    }
}
