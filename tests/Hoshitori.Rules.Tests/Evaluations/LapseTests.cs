using System.Globalization;
using CsCheck;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;

namespace Hoshitori.Rules.Tests.Evaluations;

public sealed class LapseTests
{
    [Theory]
    [InlineData("2025-11-22", "P1Y", "2026-11-22")]
    [InlineData("2024-02-29", "P1Y", "2025-02-28")] // the end of the month clamps
    [InlineData("2024-02-29", "P4Y", "2028-02-29")]
    [InlineData("2026-01-31", "P1M", "2026-02-28")]
    [InlineData("2026-11-30", "P3M", "2027-02-28")]
    [InlineData("2026-02-28", "P1M", "2026-03-28")]
    [InlineData("2026-11-22", "P100Y", "2126-11-22")]
    [InlineData("2026-12-25", "P1W", "2027-01-01")]
    [InlineData("2026-12-25", "P14D", "2027-01-08")]
    [InlineData("9999-06-01", "P6M", "9999-12-01")]
    [InlineData("9999-06-01", "P7M", "9999-12-31")]
    [InlineData("9999-12-30", "P1D", "9999-12-31")]
    [InlineData("9999-12-30", "P2D", "9999-12-31")]
    [InlineData("2026-11-22", "P2000000000Y", "9999-12-31")]
    [InlineData("2026-11-22", "P2000000000W", "9999-12-31")]
    public void The_last_day_it_counts(string done, string every, string last) =>
        Assert.Equal(Day(last), Lapse.LastDay(Day(done), Period.Parse(every)!.Value));

    [Theory]
    [InlineData("2026-11-22", "P1Y", "2025-11-22")]
    [InlineData("2026-11-23", "P1Y", "2025-11-23")]
    [InlineData("2025-02-28", "P1Y", "2024-02-28")]
    [InlineData("2025-03-01", "P1Y", "2024-03-01")] // the 29th has lapsed with the 28th
    [InlineData("2026-02-28", "P1M", "2026-01-28")]
    [InlineData("2026-03-01", "P1M", "2026-02-01")]
    [InlineData("0001-01-05", "P1Y", "0001-01-01")]
    public void The_earliest_day_that_still_counts(string date, string every, string earliest) =>
        Assert.Equal(Day(earliest), Lapse.EarliestDay(Day(date), Period.Parse(every)!.Value));

    [Fact]
    public void From_the_earliest_day_on_it_counts_and_before_it_has_lapsed() =>
        Gen.Select(Gen.Int[800, 800_000], Gen.Int[1, 40], Gen.Enum<PeriodUnit>(), Gen.Int[-40, 40]).Sample((today, count, unit, away) =>
        {
            var (date, every) = (DateOnly.FromDayNumber(today), new Period(count, unit));
            var earliest = Lapse.EarliestDay(date, every);
            var done = earliest.AddDays(Math.Max(away, -earliest.DayNumber));
            return Lapse.LastDay(done, every) >= date == done >= earliest;
        });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
