using System.Collections.Frozen;
using CsCheck;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Interviews;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Interviews;

public sealed class InterviewPlanTests
{
    private static readonly Edition Edition = Samples.Edition(
        Samples.Criterion("k1", Samples.One("a")),
        Samples.Criterion("k2", Samples.All("b", "review")),
        Samples.Criterion("k3", Samples.Any("b", "server"), when: Samples.Uses("remote_work")),
        Samples.Criterion("k4", Samples.One("late"), star: 4));

    private static readonly Catalogue Catalogue = Samples.Catalogue(
        [
            Samples.Control("a"), Samples.Control("b"), Samples.Control("review", "P1Y"),
            Samples.Control("server", appliesWhen: Samples.Uses("servers")), Samples.Control("late"),
        ],
        Edition) with { Topics = [new("topic", Samples.Text("topic"), Samples.Text("topic")), new("empty", Samples.Text("empty"), Samples.Text("empty"))] };

    [Fact]
    public void Only_topics_with_questions_are_there_and_only_what_concerns_the_firm_is_asked()
    {
        var topic = Assert.Single(Topics(ScopeAnswers.Empty, Samples.Profile(null, ("servers", false))));
        Assert.Equal(["a", "b", "review"], topic.Questions.Select(question => question.Control.Id));
        Assert.Equal(["server"], topic.Skipped.Select(skip => skip.Control.Id));
        Assert.Equal((3, 0), (topic.Open, topic.Answered));
    }

    [Fact]
    public void Topics_come_in_the_order_of_the_criteria()
    {
        var catalogue = Catalogue with
        {
            Topics = [.. "ba".Select(id => new Topic(id.ToString(), Samples.Text("t"), Samples.Text("t")))],
            Controls = Catalogue.Controls.Values.Select(control => control with { Topic = control.Id == "a" ? "a" : "b" })
                .ToFrozenDictionary(control => control.Id, StringComparer.Ordinal),
        };
        Assert.Equal(["a", "b"], new InterviewPlan(catalogue, Edition, 3).TopicsFor(Profile.Unknown, ScopeAnswers.Empty, Samples.Today).Select(topic => topic.Topic.Id));
    }

    [Theory]
    [InlineData(ControlState.InPlace, null, null, QuestionState.Answered)]
    [InlineData(ControlState.Unknown, null, null, QuestionState.Answered)]
    [InlineData(ControlState.NotApplicable, null, null, QuestionState.ToComplete)]
    [InlineData(ControlState.NotApplicable, null, "none here", QuestionState.Answered)]
    public void An_answer_is_an_answer_when_it_has_what_it_needs(ControlState state, string? date, string? reason, QuestionState expected) =>
        Assert.Equal(expected, State(Said("a", Samples.Entry(state, date, reason)), "a"));

    [Theory]
    [InlineData(null, QuestionState.ToComplete)]
    [InlineData("2026-11-01", QuestionState.Answered)]
    [InlineData("2024-11-01", QuestionState.Answered)]
    [InlineData("2026-12-01", QuestionState.ToComplete)]
    public void What_must_be_repeated_needs_its_day(string? date, QuestionState expected) =>
        Assert.Equal(expected, State(Said("review", Samples.Entry(ControlState.InPlace, date)), "review"));

    [Theory]
    [InlineData("k1", DirectState.Met, "a", QuestionState.AnsweredDirectly)]
    [InlineData("k1", DirectState.Unknown, "a", QuestionState.Open)]
    [InlineData("k2", DirectState.Met, "b", QuestionState.AnsweredDirectly)]
    public void A_criterion_answered_directly_needs_no_questions(string criterion, DirectState answer, string control, QuestionState expected) =>
        Assert.Equal(expected, State(ScopeAnswers.Empty.With([Direct("sample@1", criterion, answer)]), control, Samples.Profile(null, ("remote_work", false))));

    [Fact]
    public void A_control_another_criterion_in_play_uses_is_still_to_be_confirmed() =>
        Assert.Equal(QuestionState.ToConfirm, State(ScopeAnswers.Empty.With([Direct("sample@1", "k2", DirectState.Met)]), "b"));

    [Fact]
    public void An_answer_to_another_scheme_stands_beside_and_asks_for_confirmation()
    {
        var other = Edition with { Scheme = "other", Requirements = [Samples.Requirement("r", Samples.Criterion("item", Samples.One("a")))] };
        var plan = new InterviewPlan(Catalogue with { Editions = [Edition, other] }, Edition, 3);
        var answers = ScopeAnswers.Empty.With([Direct("other@1", "item", DirectState.Partly)]);

        var question = plan.QuestionOf(Catalogue.Controls["a"], Profile.Unknown, answers, Samples.Today);

        Assert.Equal(QuestionState.ToConfirm, question.State);
        Assert.Equal(("item", ControlState.Partly), Assert.Single(question.Elsewhere) is var found ? (found.Criterion.Id, found.Implied) : default);
    }

    [Fact]
    public void Disagreeing_voices_come_with_the_question()
    {
        var answers = Said("a", Samples.Entry(ControlState.InPlace)).With([new Statement("a", AnswerSource.Import, "", Samples.Entry(ControlState.Absent), Samples.Today)]);
        var standing = Ask(answers, "a", Profile.Unknown).Standing!;
        Assert.Equal(ControlState.Absent, standing.Counts.Entry.State);
        Assert.Equal(AnswerSource.Person, Assert.Single(standing.Disagreeing).Source);
    }

    [Fact]
    public void What_a_direct_answer_implies_is_never_wrong() =>
        Gen.Select(Shape, Gen.Int[0, 3]).Sample((needs, control) =>
        {
            var id = "abcd"[control].ToString();
            if (Elsewhere.Imply(needs, id, DirectState.Met) is not { } implied)
            {
                return true;
            }

            // If that control alone were missing, the criterion could not be met.
            var edition = Samples.Edition(Samples.Criterion("k", needs));
            var catalogue = Samples.Catalogue("abcd".Select(letter => Samples.Control(letter.ToString())), edition);
            var firm = Samples.Firm(null, [.. "abcd".Select(letter => (letter.ToString(), Samples.Entry(letter.ToString() == id ? ControlState.Absent : ControlState.InPlace)))]);
            return implied == ControlState.InPlace && Interpreter.Evaluate(catalogue, edition, 3, firm, Samples.Today).Criteria[0].Verdict != Verdict.Met;
        }, iter: Cases.Single);

    [Fact]
    public void Going_on_prefers_the_last_topic_then_ones_own_then_the_first()
    {
        InterviewTopic[] topics = [Topic("done", QuestionState.Answered), Topic("one", QuestionState.Open), Topic("two", QuestionState.Open), Topic("three", QuestionState.ToConfirm)];
        Assert.Equal("three", GoOn("three", "two"));
        Assert.Equal("two", GoOn("done", "two"));
        Assert.Equal("one", GoOn(null));
        Assert.Null(InterviewTopic.WhereToGoOn([topics[0]], "done", new HashSet<string>()));

        string? GoOn(string? last, params string[] mine) => InterviewTopic.WhereToGoOn(topics, last, mine.ToHashSet(StringComparer.Ordinal))?.Topic.Id;
    }

    [Theory]
    [InlineData("xxxxx xx", 2)]
    [InlineData("ox", 1)]
    [InlineData("xxxxxxx", 1)]
    [InlineData("", 1)]
    [InlineData("xxxxxo", 2)]
    public void A_topic_opens_at_its_first_open_question(string questions, int page) =>
        Assert.Equal(page, Topic("t", [.. questions.Select(letter => letter == 'x' ? QuestionState.Answered : QuestionState.Open)]).FirstOpenPage);

    private static Gen<Needs> Shape => Gen.Recursive<Needs>((depth, inner) => depth > 2 ? Leaf : Gen.Frequency(
        (2, Leaf),
        (2, inner.List[1, 3].Select(members => (Needs)new Needs.All(members))),
        (2, inner.List[1, 3].Select(members => (Needs)new Needs.Any(members)))));

    private static Gen<Needs> Leaf => Gen.Int[0, 3].Select(i => Samples.One("abcd"[i].ToString()));

    private static InterviewTopic Topic(string id, params QuestionState[] states) => new(
        new(id, Samples.Text(id), Samples.Text(id)), [.. states.Select(state => new Question(Samples.Control("a"), state, null, new(Truth.Unknown), []))], []);

    private static IReadOnlyList<InterviewTopic> Topics(ScopeAnswers answers, Profile profile) =>
        new InterviewPlan(Catalogue, Edition, 3).TopicsFor(profile, answers, Samples.Today);

    private static QuestionState State(ScopeAnswers answers, string control, Profile? profile = null) => Ask(answers, control, profile ?? Profile.Unknown).State;

    private static Question Ask(ScopeAnswers answers, string control, Profile profile) =>
        new InterviewPlan(Catalogue, Edition, 3).QuestionOf(Catalogue.Controls[control], profile, answers, Samples.Today);

    private static ScopeAnswers Said(string control, ControlEntry entry) =>
        ScopeAnswers.Empty.With([new Statement(control, AnswerSource.Person, "", entry, Samples.Today)]);

    private static DirectStatement Direct(string edition, string criterion, DirectState answer) => new(edition, criterion, new(answer, Samples.Today));
}
