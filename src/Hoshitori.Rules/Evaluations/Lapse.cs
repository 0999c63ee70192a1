using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Rules.Evaluations;

/// <summary>How long something that must be repeated counts after it was done.</summary>
public static class Lapse
{
    /// <summary>
    /// The last day it counts: done on 2025-11-22 with <c>P1Y</c> it counts on 2026-11-22 and has lapsed on 2026-11-23.
    /// The end of a month clamps: done on 02-29 it counts a year later until 02-28.
    /// </summary>
    public static DateOnly LastDay(DateOnly done, Period every) => every.Unit switch
    {
        PeriodUnit.Years => AddMonths(done, 12L * every.Count),
        PeriodUnit.Months => AddMonths(done, every.Count),
        PeriodUnit.Weeks => AddDays(done, 7L * every.Count),
        _ => AddDays(done, every.Count),
    };

    /// <summary>The earliest day on which it may have been done to count on <paramref name="date"/> still.</summary>
    public static DateOnly EarliestDay(DateOnly date, Period every)
    {
        // LastDay never falls when its day rises, so halving finds the border.
        var (low, high) = (0, date.DayNumber);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (LastDay(DateOnly.FromDayNumber(middle), every) >= date)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return DateOnly.FromDayNumber(low);
    }

    private static DateOnly AddMonths(DateOnly day, long months)
    {
        var left = ((DateOnly.MaxValue.Year - day.Year) * 12L) + DateOnly.MaxValue.Month - day.Month;
        return months > left ? DateOnly.MaxValue : day.AddMonths((int)months);
    }

    private static DateOnly AddDays(DateOnly day, long days) =>
        DateOnly.FromDayNumber((int)Math.Min(day.DayNumber + days, DateOnly.MaxValue.DayNumber));
}
