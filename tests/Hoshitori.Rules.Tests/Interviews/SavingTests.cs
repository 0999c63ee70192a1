using CsCheck;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Interviews;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Interviews;

public sealed class SavingTests
{
    [Theory]
    [InlineData(ControlState.Partly, null, null, 0, Saving.Save)]
    [InlineData(ControlState.NotApplicable, null, " ", 0, Saving.NeedsReason)]
    [InlineData(ControlState.NotApplicable, null, "none", 0, Saving.Save)]
    [InlineData(ControlState.InPlace, "2026-11-23", null, 0, Saving.Save)]
    [InlineData(ControlState.InPlace, "2026-11-24", null, 0, Saving.DayToCome)]
    [InlineData(ControlState.InPlace, null, null, 1, Saving.Conflict)]
    public void A_first_answer_is_saved_when_it_has_what_it_needs(ControlState state, string? date, string? reason, int version, Saving expected) =>
        Assert.Equal(expected, Save(ScopeAnswers.Empty, version, Samples.Entry(state, date, reason)));

    [Theory]
    [InlineData(ControlState.InPlace, 0, Saving.Same)]
    [InlineData(ControlState.InPlace, 1, Saving.Same)]
    [InlineData(ControlState.Absent, 1, Saving.Save)]
    [InlineData(ControlState.Absent, 0, Saving.Conflict)]
    public void The_same_again_writes_nothing_and_another_one_needs_the_version_seen(ControlState state, int version, Saving expected) =>
        Assert.Equal(expected, Save(Said(AnswerSource.Person, ControlState.InPlace), version, Samples.Entry(state)));

    [Fact]
    public void Agreeing_with_an_import_against_oneself_is_saved()
    {
        var answers = Said(AnswerSource.Person, ControlState.InPlace)
            .With([new Statement("a", AnswerSource.Import, "", Samples.Entry(ControlState.Absent), Samples.Today)]);
        Assert.Equal(Saving.Save, Save(answers, 2, Samples.Entry(ControlState.Absent)));
        Assert.Equal(Saving.Same, Save(Said(AnswerSource.Import, ControlState.Absent), 0, Samples.Entry(ControlState.Absent)));
    }

    [Fact]
    public void Direct_answers_follow_the_same_rules()
    {
        var answers = ScopeAnswers.Empty.With([new DirectStatement("e", "k", new(DirectState.Met, Samples.Today))]);
        Assert.Equal(Saving.Save, Savings.Of(ScopeAnswers.Empty, "e", "k", 0, DirectState.Met));
        Assert.Equal(Saving.Same, Savings.Of(answers, "e", "k", 0, DirectState.Met));
        Assert.Equal(Saving.Conflict, Savings.Of(answers, "e", "k", 0, DirectState.Unmet));
        Assert.Equal(Saving.Save, Savings.Of(answers, "e", "k", 1, DirectState.Unmet));
    }

    [Fact]
    public void Whoever_saw_the_latest_can_save_and_then_the_same_writes_nothing() =>
        Gen.Select(RandomCase.Entry, Gen.Select(Gen.Enum<AnswerSource>(), RandomCase.Entry).List[0, 6]).Sample((entry, voices) =>
        {
            var before = ScopeAnswers.Empty.With(voices.Select(voice => new Statement("a", voice.Item1, "", voice.Item2, Samples.Today)));
            var saving = Save(before, before.VersionOf("a"), entry);
            if (saving is not Saving.Save)
            {
                return saving is not Saving.Conflict;
            }

            var after = before.With([new Statement("a", AnswerSource.Person, "", entry, Samples.Today)]);
            // Another source may still count against it; then saying it again is not the same.
            return after.StandingOf("a", Samples.Today)!.Counts.Entry.State != entry.State || Save(after, before.VersionOf("a"), entry) is Saving.Same or Saving.Conflict;
        }, iter: Cases.Single);

    private static Saving Save(ScopeAnswers answers, int version, ControlEntry entry) => Savings.Of(answers, "a", version, entry, Samples.Today);

    private static ScopeAnswers Said(AnswerSource source, ControlState state) =>
        ScopeAnswers.Empty.With([new Statement("a", source, "", Samples.Entry(state), Samples.Today)]);
}
