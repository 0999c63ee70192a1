using Hoshitori.Rules.Evaluations;

namespace Hoshitori.Rules.Results;

/// <summary>The counts of a result on its day.</summary>
public readonly record struct CoursePoint(DateOnly Day, Summary Summary);

/// <summary>One rectangle of the graph: a verdict's share from one kept result to the next. In units of the drawing.</summary>
public sealed record CourseBand(Verdict Verdict, decimal X, decimal Y, decimal Width, decimal Height);

/// <summary>The course of results over time, laid out: what is met grows from the bottom, a result holds until the next.</summary>
public static class Course
{
    public const int Width = 720;
    public const int Height = 180;

    private static readonly Verdict[] BottomUp = [Verdict.Met, Verdict.NotApplicable, Verdict.Unknown, Verdict.Unmet];

    /// <param name="days">In any order; of several of one day the first counts.</param>
    /// <param name="today">The last one holds until the end of this day.</param>
    public static IReadOnlyList<CourseBand> Of(IReadOnlyList<CoursePoint> days, DateOnly today)
    {
        var course = days.DistinctBy(day => day.Day).OrderBy(day => day.Day).Where(day => day.Summary.Total > 0).ToList();
        if (course.Count == 0)
        {
            return [];
        }

        var first = course[0].Day;
        var end = today > course[^1].Day ? today : course[^1].Day;
        decimal length = end.DayNumber - first.DayNumber + 1;
        var bands = new List<CourseBand>();
        for (var i = 0; i < course.Count; i++)
        {
            var until = i + 1 < course.Count ? course[i + 1].Day : end.AddDays(1);
            var x = Round((course[i].Day.DayNumber - first.DayNumber) * Width / length);
            var width = Round((until.DayNumber - first.DayNumber) * Width / length) - x;
            var y = (decimal)Height;
            foreach (var verdict in BottomUp)
            {
                var height = Round((decimal)Of(course[i].Summary, verdict) * Height / course[i].Summary.Total);
                if (height > 0)
                {
                    y -= height;
                    bands.Add(new(verdict, x, y, width, height));
                }
            }
        }

        return bands;
    }

    private static int Of(Summary summary, Verdict verdict) => verdict switch
    {
        Verdict.Met => summary.Met,
        Verdict.Unmet => summary.Unmet,
        Verdict.Unknown => summary.Unknown,
        _ => summary.NotApplicable,
    };

    private static decimal Round(decimal value) => decimal.Round(value, 1);
}
