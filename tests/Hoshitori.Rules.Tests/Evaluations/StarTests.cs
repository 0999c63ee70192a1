using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Evaluations;

/// <summary>Requirements, counts and readiness. Control t is in place, f absent, u unanswered, d "don't know", n claimed not applicable.</summary>
public sealed class StarTests
{
    private static readonly Firm Firm = Samples.Firm(
        Samples.Profile(null, ("servers", false)),
        ("t", Samples.Entry(ControlState.InPlace)),
        ("f", Samples.Entry(ControlState.Absent)),
        ("d", Samples.Entry(ControlState.Unknown)),
        ("n", Samples.Entry(ControlState.NotApplicable, reason: "none here")));

    private static readonly Catalogue Catalogue = Samples.Catalogue(
        [.. "tfudn".Select(id => Samples.Control(id.ToString())), Samples.Control("x", appliesWhen: Samples.Uses("servers"))]);

    [Theory]
    [InlineData("t", Verdict.Met, true)]
    [InlineData("tt", Verdict.Met, true)]
    [InlineData("tn", Verdict.Met, true)]
    [InlineData("nt", Verdict.Met, true)]
    [InlineData("nn", Verdict.NotApplicable, true)]
    [InlineData("tu", Verdict.Unknown, false)]
    [InlineData("nu", Verdict.Unknown, false)]
    [InlineData("tf", Verdict.Unmet, false)]
    [InlineData("fu", Verdict.Unmet, false)]
    [InlineData("uf", Verdict.Unmet, false)]
    [InlineData("nf", Verdict.Unmet, false)]
    public void A_requirement_is_as_good_as_its_worst_criterion(string criteria, Verdict verdict, bool ready)
    {
        var result = Evaluate(Edition(Readiness.All, criteria), 3);

        Assert.Equal(verdict, Assert.Single(result.Requirements).Verdict);
        Assert.Equal(ready, result.Ready);
    }

    [Fact]
    public void Every_criterion_stays_in_the_denominator() =>
        Assert.Equal(new Summary(10, 4, 1, 3, 2), Evaluate(Edition(Readiness.All, "ttttfuudnn"), 3).Summary);

    [Fact]
    public void A_star_is_judged_with_the_stars_below_and_not_with_those_above()
    {
        var edition = Samples.Edition(
            Readiness.All,
            Samples.Requirement("both", Samples.Criterion("three", Samples.One("t")), Samples.Criterion("four", Samples.One("f"), star: 4)),
            Samples.Requirement("above", Samples.Criterion("also-four", Samples.One("t"), star: 4)));

        var (three, four) = (Evaluate(edition, 3), Evaluate(edition, 4));

        Assert.Equal(["three"], three.Criteria.Select(result => result.Criterion.Id));
        Assert.Equal([("both", Verdict.Met)], three.Requirements.Select(result => (result.Requirement.Id, result.Verdict)));
        Assert.True(three.Ready);
        Assert.Equal(["three", "four", "also-four"], four.Criteria.Select(result => result.Criterion.Id));
        Assert.Equal([("both", Verdict.Unmet), ("above", Verdict.Met)], four.Requirements.Select(result => (result.Requirement.Id, result.Verdict)));
        Assert.False(four.Ready);
    }

    [Fact]
    public void A_result_names_what_it_was_judged_by()
    {
        var edition = Edition(Readiness.All, "t");

        var result = Evaluate(edition, 3);

        Assert.Same(edition, result.Edition);
        Assert.Equal(
            (Catalogue.Revision, 3, Samples.Today, "whole company"),
            (result.Revision, result.Star, result.Date, result.Scope));
    }

    [Fact]
    public void A_star_the_edition_does_not_offer_is_refused()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Evaluate(Edition(Readiness.All, "t"), 5));

        Assert.Contains("sample@1", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t", true)]
    [InlineData("f", false)]
    [InlineData("u", false)]
    [InlineData("n", false)]
    public void A_gate_that_must_be_met_decides_a_declaration(string control, bool ready) =>
        Assert.Equal(ready, Declare(Samples.Criterion("k", Samples.One(control), star: 1, gate: Gate.Met), Firm));

    [Theory]
    [InlineData("t", true)]
    [InlineData("f", true)]
    [InlineData("d", true)] // "don't know" is an answer
    [InlineData("n", true)]
    [InlineData("x", true)] // not asked
    [InlineData("u", false)]
    [InlineData("tf", true)]
    [InlineData("tx", true)]
    [InlineData("tu", false)]
    [InlineData("ut", false)]
    public void A_gate_that_must_be_answered_wants_an_entry_for_every_control(string controls, bool ready) =>
        Assert.Equal(ready, Declare(Answered(controls), Firm));

    [Theory]
    [InlineData(DirectState.Met)]
    [InlineData(DirectState.Unmet)]
    [InlineData(DirectState.Unknown)]
    public void A_direct_answer_of_any_kind_answers_a_gate(DirectState answer) =>
        Assert.True(Declare(Answered("u"), Firm.Answering("k", answer)));

    [Fact]
    public void A_criterion_whose_condition_is_false_is_no_gate_to_answer() =>
        Assert.True(Declare(Answered("u") with { When = Samples.Uses("servers") }, Firm));

    [Fact]
    public void What_is_no_gate_does_not_decide_a_declaration()
    {
        var edition = Samples.Edition(Readiness.Declaration, Samples.Requirement(
            "r",
            Samples.Criterion("gate", Samples.One("t"), star: 1, gate: Gate.Met),
            Samples.Criterion("item", Samples.One("f"), star: 1)));

        Assert.True(Evaluate(edition, 1).Ready);
    }

    [Fact]
    public void Each_declaration_has_its_own_gates_and_all_of_them_decide()
    {
        var edition = Samples.Edition(Readiness.Declaration, Samples.Requirement(
            "r",
            Samples.Criterion("commitment", Samples.One("f"), star: 1, gate: Gate.Met),
            Samples.Criterion("policy", Samples.One("t"), star: 2, gate: Gate.Met),
            Samples.Criterion("item", Samples.One("d"), star: 2, gate: Gate.Answered),
            Samples.Criterion("open", Samples.One("u"), star: 3, gate: Gate.Answered),
            Samples.Criterion("closed", Samples.One("t"), star: 3, gate: Gate.Met)));

        Assert.Equal([false, true, false], Enumerable.Range(1, 3).Select(star => Evaluate(edition, star).Ready));
    }

    [Fact]
    public void A_declaration_without_gates_declares_nothing() => Assert.False(Evaluate(Edition(Readiness.Declaration, "t"), 3).Ready);

    private static Criterion Answered(string controls) =>
        Samples.Criterion("k", Samples.All([.. controls.Select(id => id.ToString())]), star: 1, gate: Gate.Answered);

    private static bool Declare(Criterion criterion, Firm firm) =>
        Interpreter.Evaluate(Catalogue, Samples.Edition(Readiness.Declaration, Samples.Requirement("r", criterion)), 1, firm, Samples.Today).Ready;

    private static Edition Edition(Readiness readiness, string criteria) =>
        Samples.Edition(readiness, Samples.Requirement("r", [.. criteria.Select((control, i) => Samples.Criterion($"k{i}", Samples.One(control.ToString())))]));

    private static StarResult Evaluate(Edition edition, int star) => Interpreter.Evaluate(Catalogue, edition, star, Firm, Samples.Today);
}
