using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Rules.Interviews;

/// <summary>Somebody answered a question at a UTC instant.</summary>
public sealed record AnswerMoment(string Control, string By, DateTime At);

/// <summary>Time still needed, as a range.</summary>
/// <param name="IsMeasured">From the firm's own answers; else from the defaults of <see cref="Pace"/>.</param>
public sealed record TimeLeft(TimeSpan Least, TimeSpan Most, bool IsMeasured)
{
    private const int Step = 5;

    /// <summary>Whole minutes to show: rounded outwards, to five minutes from ten on.</summary>
    public (int Least, int Most) Minutes => (Round(Least, Math.Floor), Round(Most, Math.Ceiling));

    private static int Round(TimeSpan time, Func<double, double> outwards) =>
        (int)(time.TotalMinutes < 2 * Step ? outwards(time.TotalMinutes) : outwards(time.TotalMinutes / Step) * Step);
}

/// <summary>
/// How long a question takes this firm: the median of its own answers where there are enough, else our own estimate for
/// the kind of question. Breaks are no answering time.
/// </summary>
public sealed class Pace
{
    private const int EnoughOfKind = 5;
    private const int Enough = 10;
    private static readonly TimeSpan Break = TimeSpan.FromMinutes(10);

    /// <summary>To look at an answer given elsewhere, or to add a day or a reason.</summary>
    private static readonly TimeSpan Touch = TimeSpan.FromSeconds(15);

    private readonly Dictionary<ControlKind, TimeSpan> medians = [];
    private readonly double ratio = 1;

    private Pace(IReadOnlyList<(ControlKind Kind, TimeSpan Time)> samples)
    {
        IsMeasured = samples.Count >= Enough;
        if (!IsMeasured)
        {
            return;
        }

        ratio = Median([.. samples.Select(sample => sample.Time / Usual(sample.Kind))]);
        foreach (var kind in samples.GroupBy(sample => sample.Kind).Where(kind => kind.Count() >= EnoughOfKind))
        {
            medians[kind.Key] = TimeSpan.FromSeconds(Median([.. kind.Select(sample => sample.Time.TotalSeconds)]));
        }
    }

    public bool IsMeasured { get; }

    /// <summary>Our own estimate (confidence: own) before a firm has answered enough.</summary>
    public static TimeSpan Usual(ControlKind kind) => TimeSpan.FromSeconds(kind switch
    {
        ControlKind.Register or ControlKind.Setting => 60,
        ControlKind.Operation or ControlKind.Agreement => 50,
        ControlKind.Rule => 45,
        _ => 35,
    });

    /// <summary>Measures the pace from moments of answering; those of one instant were saved together and share its time.</summary>
    /// <param name="kindOf">Kind of a control; <c>null</c> for one the catalogue does not know any more.</param>
    public static Pace Of(IEnumerable<AnswerMoment> moments, Func<string, ControlKind?> kindOf)
    {
        var samples = new List<(ControlKind, TimeSpan)>();
        foreach (var person in moments.GroupBy(moment => moment.By, StringComparer.Ordinal))
        {
            var together = person.GroupBy(moment => moment.At).OrderBy(group => group.Key).ToList();
            foreach (var (before, after) in together.Zip(together.Skip(1)))
            {
                var each = (after.Key - before.Key) / after.Count();
                if (each <= Break)
                {
                    samples.AddRange(after.Select(moment => kindOf(moment.Control)).OfType<ControlKind>().Select(kind => (kind, each)));
                }
            }
        }

        return new(samples);
    }

    /// <summary>Time one question takes.</summary>
    public TimeSpan TimeFor(ControlKind kind) => medians.TryGetValue(kind, out var median) ? median : Usual(kind) * ratio;

    /// <summary>Time the open ones of these questions take.</summary>
    public TimeLeft LeftFor(IEnumerable<Question> questions)
    {
        var sum = questions.Where(question => question.IsOpen)
            .Aggregate(TimeSpan.Zero, (sum, question) => sum + (question.State == QuestionState.Open ? TimeFor(question.Control.Kind) : Touch));
        return IsMeasured ? new(sum * .8, sum * 1.25, true) : new(sum * .7, sum * 1.5, false);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
