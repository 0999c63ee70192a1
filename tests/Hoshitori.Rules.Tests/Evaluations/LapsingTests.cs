using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Evaluations;

public sealed class LapsingTests
{
    private static readonly Catalogue Sample = Samples.Catalogue(
        [Samples.Control("yearly", "P1Y"), Samples.Control("monthly", "P1M"), Samples.Control("once")],
        Samples.Edition(Samples.Criterion("a", Samples.All("yearly", "once")), Samples.Criterion("b", Samples.Any("monthly", "once")), Samples.Criterion("c", Samples.One("yearly"))));

    [Fact]
    public void What_lapses_soon_is_named_with_its_last_day_and_the_stars_at_stake()
    {
        var found = Within(60, Voice("yearly", Samples.Today.AddYears(-1).AddDays(10)), Voice("monthly", Samples.Today), Voice("once", Samples.Today));
        // The monthly one carries no star alone: another control holds it.
        Assert.Equal([("yearly", Samples.Today.AddDays(10), 2), ("monthly", Samples.Today.AddMonths(1), 0)], found);
    }

    [Theory]
    [InlineData(60, 1)]
    [InlineData(59, 0)]
    public void The_last_day_of_the_window_is_in_it(int days, int count) =>
        Assert.Equal(count, Within(days, Voice("yearly", Samples.Today.AddYears(-1).AddDays(60))).Count);

    [Fact]
    public void What_has_lapsed_already_or_has_no_day_is_not_about_to_lapse() =>
        Assert.Empty(Within(60, Voice("yearly", Samples.Today.AddYears(-1).AddDays(-1)), new("monthly", AnswerSource.Person, "", new(ControlState.InPlace, null), Samples.Today)));

    [Fact]
    public void A_voice_that_ends_lapses_with_it_unless_another_takes_over()
    {
        var ends = new Statement("once", AnswerSource.Document, "d", new(ControlState.InPlace, Samples.Today), Samples.Today, Samples.Today.AddDays(5));
        Assert.Equal([("once", Samples.Today.AddDays(5), 1)], Within(60, ends));
        Assert.Empty(Within(60, ends, new Statement("once", AnswerSource.Person, "", new(ControlState.InPlace, Samples.Today), Samples.Today.AddDays(-1))));
    }

    private static Statement Voice(string control, DateOnly done) => new(control, AnswerSource.Person, "", new(ControlState.InPlace, done), Samples.Today);

    private static List<(string, DateOnly, int)> Within(int days, params Statement[] statements)
    {
        var answers = ScopeAnswers.Empty.With(statements);
        var firm = answers.AsFirm("", Samples.Profile(), Samples.Today);
        var result = Interpreter.Evaluate(Sample, Sample.Editions[0], 3, firm, Samples.Today);
        return [.. Lapsing.Within(Sample, result, firm, answers, days).Select(found => (found.Control.Id, found.LastDay, found.Lost))];
    }
}
