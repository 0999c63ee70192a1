using CsCheck;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Tests.Answers;

public sealed class ScopeAnswersTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static readonly Gen<Statement> AnyStatement =
        Gen.Select(Gen.Int[0, 3], Gen.Enum<AnswerSource>(), Gen.Int[0, 1], Gen.Enum<ControlState>(), Gen.Int[0, 4], Gen.Int[0, 20])
            .Select((control, source, reference, state, taken, days) =>
                new Statement($"c{control}", source, $"r{reference}", taken == 0 ? null : new ControlEntry(state, null), Day.AddDays(-days)));

    [Fact]
    public void Saying_it_again_replaces_what_the_same_source_said()
    {
        var answers = ScopeAnswers.Empty.With([Says(ControlState.Absent), Says(ControlState.InPlace)]);
        Assert.Equal(ControlState.InPlace, Assert.Single(answers.Controls["a"].Voices).Entry.State);
        Assert.Equal(2, answers.VersionOf("a"));
        Assert.Equal(0, answers.VersionOf("b"));
    }

    [Fact]
    public void Taking_it_back_leaves_what_others_say()
    {
        var answers = ScopeAnswers.Empty.With([
            Says(ControlState.Absent) with { Said = Day.AddDays(-1) },
            Says(ControlState.InPlace) with { Source = AnswerSource.Document, Reference = "policy@2" },
        ]);
        Assert.Equal(ControlState.InPlace, answers.StandingOf("a", Day)!.Counts.Entry.State);
        var left = answers.With([new Statement("a", AnswerSource.Document, "policy@2", null, Day)]);
        Assert.Equal(ControlState.Absent, left.StandingOf("a", Day)!.Counts.Entry.State);
        Assert.Null(left.StandingOf("b", Day));
    }

    [Fact]
    public void Taking_back_another_reference_changes_nothing_that_counts()
    {
        var answers = ScopeAnswers.Empty.With([Says(ControlState.InPlace) with { Source = AnswerSource.Check, Reference = "one" }]);
        Assert.Equal(ControlState.InPlace, answers.With([new Statement("a", AnswerSource.Check, "two", null, Day)]).StandingOf("a", Day)!.Counts.Entry.State);
        Assert.Equal(ControlState.InPlace, answers.With([new Statement("a", AnswerSource.Person, "one", null, Day)]).StandingOf("a", Day)!.Counts.Entry.State);
    }

    [Fact]
    public void Direct_answers_are_given_and_taken_back()
    {
        var answers = ScopeAnswers.Empty.With([
            new DirectStatement("scs@1", "1-1", new DirectAnswer(DirectState.Met, Day)),
            new DirectStatement("scs@1", "1-2", new DirectAnswer(DirectState.Partly, Day)),
            new DirectStatement("scs@1", "1-1", null),
        ]);
        Assert.Equal((2, 1, 0, 0), (answers.VersionOf("scs@1", "1-1"), answers.VersionOf("scs@1", "1-2"), answers.VersionOf("scs@1", "x"), answers.VersionOf("x", "1-1")));
        Assert.Equal(["1-2"], answers.AsFirm("s", Profile.Unknown, Day).Direct["scs@1"].Keys);
    }

    [Fact]
    public void An_edition_whose_answers_were_all_taken_back_is_gone() =>
        Assert.Empty(ScopeAnswers.Empty.With([new DirectStatement("e", "c", new DirectAnswer(DirectState.Met, Day)), new DirectStatement("e", "c", null)])
            .AsFirm("s", Profile.Unknown, Day).Direct);

    [Fact]
    public void The_firm_says_of_each_control_what_counts()
    {
        var profile = Profile.Unknown with { Employees = 28 };
        var firm = ScopeAnswers.Empty.With([
            Says(ControlState.InPlace),
            Says(ControlState.Absent) with { Control = "b", Until = Day.AddDays(-1) },
        ]).AsFirm("全社", profile, Day);
        Assert.Equal(("全社", profile), (firm.Scope, firm.Profile));
        Assert.Equal(["a"], firm.Controls.Keys);
    }

    [Fact]
    public void Folding_in_pieces_gives_the_same_picture() =>
        Gen.Select(AnyStatement.List[0, 30], Gen.Int[0, 30]).Sample((statements, cut) =>
        {
            var whole = ScopeAnswers.Empty.With(statements);
            var pieces = ScopeAnswers.Empty.With(statements.Take(cut)).With(statements.Skip(cut));
            Assert.Equal(Show(whole), Show(pieces));
        });

    [Fact]
    public void Statements_about_different_controls_may_come_in_any_order() =>
        Gen.Select(AnyStatement, AnyStatement).Where((one, other) => one.Control != other.Control).Sample((one, other) =>
            Assert.Equal(Show(ScopeAnswers.Empty.With([one, other])), Show(ScopeAnswers.Empty.With([other, one]))));

    private static IEnumerable<string> Show(ScopeAnswers answers) => answers.Controls.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key} {pair.Value.Version} {string.Join(',', pair.Value.Voices)}");

    private static Statement Says(ControlState state) => new("a", AnswerSource.Person, "", new ControlEntry(state, Day), Day);
}
