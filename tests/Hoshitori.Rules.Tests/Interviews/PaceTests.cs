using CsCheck;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Interviews;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Interviews;

public sealed class PaceTests
{
    private static readonly DateTime Noon = new(2026, 11, 23, 3, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Before_enough_answers_the_usual_time_of_each_kind_counts()
    {
        var pace = Measure(Every(20, 9));
        Assert.False(pace.IsMeasured);
        Assert.Equal(Pace.Usual(ControlKind.Rule), pace.TimeFor(ControlKind.Rule));
    }

    [Fact]
    public void Enough_answers_of_a_kind_give_their_median()
    {
        var pace = Measure(Every(20, 11));
        Assert.True(pace.IsMeasured);
        Assert.Equal(TimeSpan.FromSeconds(20), pace.TimeFor(ControlKind.Rule));
    }

    [Fact]
    public void Other_kinds_follow_how_much_faster_the_firm_is_than_usual()
    {
        var pace = Measure(Every(90, 11)); // twice as slow as usual for a rule
        Assert.Equal(Pace.Usual(ControlKind.Setting) * 2, pace.TimeFor(ControlKind.Setting));
    }

    [Fact]
    public void Breaks_are_no_answering_time()
    {
        var moments = Every(20, 11).Concat(Every(20, 11).Select(moment => moment with { At = moment.At.AddHours(3) }));
        Assert.Equal(TimeSpan.FromSeconds(20), Measure(moments).TimeFor(ControlKind.Rule));
    }

    [Fact]
    public void Two_people_are_measured_each_for_themselves()
    {
        var moments = Every(20, 11).Concat(Every(20, 11).Select(moment => moment with { By = "b", At = moment.At.AddSeconds(1) }));
        Assert.Equal(TimeSpan.FromSeconds(20), Measure(moments).TimeFor(ControlKind.Rule));
    }

    [Fact]
    public void Answers_saved_together_share_the_time()
    {
        var moments = Enumerable.Range(0, 4).SelectMany(page => Enumerable.Repeat(new AnswerMoment("a", "a", Noon.AddSeconds(100 * page)), 5));
        Assert.Equal(TimeSpan.FromSeconds(20), Measure(moments).TimeFor(ControlKind.Rule));
    }

    [Fact]
    public void Controls_the_catalogue_does_not_know_any_more_are_left_out() =>
        Assert.False(Pace.Of(Every(20, 30), _ => null).IsMeasured);

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(90, 130, 1, 3)]
    [InlineData(11 * 60, 14 * 60, 10, 15)]
    [InlineData(40 * 60, 60 * 60, 40, 60)]
    public void The_range_is_shown_in_round_minutes(int least, int most, int shownLeast, int shownMost) =>
        Assert.Equal((shownLeast, shownMost), new TimeLeft(TimeSpan.FromSeconds(least), TimeSpan.FromSeconds(most), false).Minutes);

    [Fact]
    public void More_open_questions_never_take_less_and_nothing_open_takes_nothing() =>
        Gen.Select(Gen.Enum<QuestionState>().List[0, 30], Gen.Enum<QuestionState>(), Gen.Int[1, 600], Gen.Int[0, 40]).Sample((states, more, seconds, answers) =>
        {
            var pace = Measure(Every(seconds, answers));
            var before = pace.LeftFor(states.Select(Question));
            var after = pace.LeftFor(states.Append(more).Select(Question));
            return before.Least <= before.Most && before.Least <= after.Least && before.Most <= after.Most
                && (states.Any(state => Question(state).IsOpen) || before.Most == TimeSpan.Zero)
                && before.Minutes.Least <= before.Minutes.Most;
        }, iter: Cases.Single);

    private static Pace Measure(IEnumerable<AnswerMoment> moments) => Pace.Of(moments, _ => ControlKind.Rule);

    private static IEnumerable<AnswerMoment> Every(int seconds, int count) =>
        Enumerable.Range(0, count).Select(i => new AnswerMoment("a", "a", Noon.AddSeconds(seconds * i)));

    private static Question Question(QuestionState state) => new(Samples.Control("a"), state, null, new(Truth.Unknown), []);
}
