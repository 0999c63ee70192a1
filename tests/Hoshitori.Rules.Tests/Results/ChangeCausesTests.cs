using CsCheck;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Results;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Results;

public sealed class ChangeCausesTests
{
    private static readonly Catalogue Sample = Samples.Catalogue(
        [Samples.Control("plain"), Samples.Control("yearly", "P1Y"), Samples.Control("servers", appliesWhen: Samples.Uses("servers"))],
        Samples.Edition(Samples.Criterion("a", Samples.One("plain")), Samples.Criterion("b", Samples.One("yearly")), Samples.Criterion("c", Samples.One("servers"))));

    private static readonly DayPicture Before = new(Said(("plain", ControlState.InPlace), ("yearly", ControlState.InPlace), ("servers", ControlState.Absent)), Samples.Profile(), Samples.Today);

    [Fact]
    public void Time_alone_lapses_what_must_be_repeated() =>
        Assert.Equal([("b", ChangeCause.Time)], Between(Before, Before with { Day = Samples.Today.AddYears(1).AddDays(1) }));

    [Fact]
    public void Another_answer_is_named_as_such() => Assert.Equal(
        [("a", ChangeCause.Answers)],
        Between(Before, Before with { Answers = Said(("plain", ControlState.Absent), ("yearly", ControlState.InPlace), ("servers", ControlState.Absent)) }));

    [Fact]
    public void Facts_of_the_firm_are_named_as_such() =>
        Assert.Equal([("c", ChangeCause.Profile)], Between(Before, Before with { Profile = Samples.Profile(uses: ("servers", false)) }));

    [Fact]
    public void A_result_kept_with_another_catalogue_is_named_as_such()
    {
        IReadOnlyList<CriterionVerdict> kept = [new("a", Verdict.Unmet), new("b", Verdict.Met), new("c", Verdict.Unmet)];
        Assert.Equal([("a", ChangeCause.Catalogue)], Flat(ChangeCauses.Of(Sample, Sample.Editions[0], 3, (kept, Before), (Judge(Before), Before))));
    }

    [Fact]
    public void A_criterion_the_edition_does_not_know_any_more_changed_by_the_catalogue()
    {
        IReadOnlyList<CriterionVerdict> kept = [.. Judge(Before), new("gone", Verdict.Met)];
        Assert.Equal([("gone", ChangeCause.Catalogue)], Flat(ChangeCauses.Of(Sample, Sample.Editions[0], 3, (kept, Before), (Judge(Before), Before))));
    }

    [Fact]
    public void Every_change_has_a_cause_and_nothing_else_has_one() =>
        Gen.Select(RandomCase.WithFirms(2), RandomCase.Day, VerdictsOf(8)).Sample((sample, later, kept) =>
        {
            var (before, after) = (Picture(sample.Firms[0], sample.Date), Picture(sample.Firms[1], later));
            var judged = VerdictText.Of(Interpreter.Evaluate(sample.Catalogue, sample.Edition, sample.Star, after.Answers.AsFirm("", after.Profile, later), later));
            var causes = ChangeCauses.Of(sample.Catalogue, sample.Edition, sample.Star, (kept, before), (judged, after));

            Assert.Equal(VerdictChange.Between(kept, judged).Select(change => change.Criterion).Order(), causes.Keys.Order());
            Assert.All(causes, pair => Assert.NotEmpty(pair.Value));
        }, iter: Cases.Single / 10);

    private static DayPicture Picture(Firm firm, DateOnly day) => new(
        ScopeAnswers.Empty.With(firm.Controls.Select(pair => new Statement(pair.Key, AnswerSource.Person, "", pair.Value, day))), firm.Profile, day);

    private static Gen<IReadOnlyList<CriterionVerdict>> VerdictsOf(int criteria) =>
        Gen.Enum<Verdict>().Array[criteria].Select(verdicts => (IReadOnlyList<CriterionVerdict>)[.. verdicts.Select((verdict, i) => new CriterionVerdict($"k{i}", verdict))]);

    private static ScopeAnswers Said(params (string Control, ControlState State)[] answers) => ScopeAnswers.Empty.With(
        answers.Select(answer => new Statement(answer.Control, AnswerSource.Person, "", new(answer.State, Samples.Today), Samples.Today)));

    private static IReadOnlyList<CriterionVerdict> Judge(DayPicture picture) => VerdictText.Of(
        Interpreter.Evaluate(Sample, Sample.Editions[0], 3, picture.Answers.AsFirm("", picture.Profile, picture.Day), picture.Day));

    private static IEnumerable<(string, ChangeCause)> Between(DayPicture before, DayPicture after) =>
        Flat(ChangeCauses.Of(Sample, Sample.Editions[0], 3, (Judge(before), before), (Judge(after), after)));

    private static IEnumerable<(string, ChangeCause)> Flat(IReadOnlyDictionary<string, IReadOnlyList<ChangeCause>> causes) =>
        causes.SelectMany(pair => pair.Value, (pair, cause) => (pair.Key, cause));
}
