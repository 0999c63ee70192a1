using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Evaluations;

/// <summary>Expressions over controls: t1, t2 true; f1, f2 false; u1, u2 unknown; n1, n2 claimed not applicable; x1, x2 do not exist.</summary>
public sealed class NeedsTests
{
    [Theory]
    [InlineData("t1 t2", Verdict.Met, "t1 t2")]
    [InlineData("t1 f1", Verdict.Unmet, "f1")]
    [InlineData("f1 u1 f2 t1", Verdict.Unmet, "f1 f2")]
    [InlineData("t1 u1", Verdict.Unknown, "t1 u1")]
    [InlineData("u1 f1", Verdict.Unmet, "f1")]
    [InlineData("u1 u2", Verdict.Unknown, "u1 u2")]
    [InlineData("n1 f1", Verdict.Unmet, "f1")]
    [InlineData("n1 t1", Verdict.Met, "n1 t1")] // another answer to n1 would change the verdict
    [InlineData("n1 u1", Verdict.Unknown, "n1 u1")]
    [InlineData("n1 n2", Verdict.NotApplicable, "n1 n2")]
    [InlineData("x1 t1", Verdict.Met, "t1")]
    [InlineData("x1 u1", Verdict.Unknown, "u1")]
    [InlineData("x1 x2", Verdict.NotApplicable, "")]
    [InlineData("t1 t1", Verdict.Met, "t1")]
    public void All(string controls, Verdict verdict, string because) =>
        AssertJudged(Samples.All(controls.Split(' ')), verdict, because);

    [Theory]
    [InlineData("t1 t2", Verdict.Met, "t1 t2")]
    [InlineData("t1 f1 u1 t2", Verdict.Met, "t1 t2")]
    [InlineData("f1 u1", Verdict.Unknown, "f1 u1")]
    [InlineData("f1 f2", Verdict.Unmet, "f1 f2")]
    [InlineData("n1 t1", Verdict.Met, "t1")]
    [InlineData("n1 u1", Verdict.Unknown, "n1 u1")]
    [InlineData("n1 f1", Verdict.Unmet, "n1 f1")]
    [InlineData("n1 n2", Verdict.NotApplicable, "n1 n2")]
    [InlineData("x1 f1", Verdict.Unmet, "f1")]
    [InlineData("x1 u1", Verdict.Unknown, "u1")]
    [InlineData("x1 x2", Verdict.NotApplicable, "")]
    public void Any(string controls, Verdict verdict, string because) =>
        AssertJudged(Samples.Any(controls.Split(' ')), verdict, because);

    [Theory]
    [InlineData("t1", Verdict.Met, "t1")]
    [InlineData("f1", Verdict.Unmet, "f1")]
    [InlineData("u1", Verdict.Unknown, "u1")]
    [InlineData("n1", Verdict.NotApplicable, "n1")]
    [InlineData("x1", Verdict.NotApplicable, "")]
    public void One(string control, Verdict verdict, string because) => AssertJudged(Samples.One(control), verdict, because);

    [Fact]
    public void Because_goes_down_to_the_controls_and_names_each_once()
    {
        var any = new Needs.Any([Samples.All("t1", "f1"), Samples.All("f1", "f2", "u1")]);
        AssertJudged(any, Verdict.Unmet, "f1 f2");
        AssertJudged(new Needs.All([any, Samples.One("t2")]), Verdict.Unmet, "f1 f2");
        AssertJudged(new Needs.Any([any, Samples.All("t2", "t1"), Samples.One("u1")]), Verdict.Met, "t2 t1");
        AssertJudged(new Needs.All([Samples.Any("f1", "t1"), Samples.Any("x1", "u1")]), Verdict.Unknown, "t1 u1");
    }

    [Fact]
    public void A_group_with_nothing_left_is_dropped_itself()
    {
        AssertJudged(new Needs.All([Samples.Any("x1", "x2"), Samples.One("t1")]), Verdict.Met, "t1");
        AssertJudged(new Needs.Any([Samples.All("x1", "n1"), Samples.One("f1")]), Verdict.Unmet, "n1 f1");
    }

    [Fact]
    public void Because_tells_the_state_the_value_and_what_the_state_does_not_tell()
    {
        var result = Judge(Samples.All("t1", "u1", "u2", "n1"));

        Assert.Equal(
            [
                new("t1", ControlState.InPlace, Truth.True, ValueReason.None),
                new("u1", ControlState.Unknown, Truth.Unknown, ValueReason.DontKnow),
                new("u2", null, Truth.Unknown, ValueReason.Unanswered),
                new("n1", ControlState.NotApplicable, Truth.NotApplicable, ValueReason.None),
            ],
            result.Because);
    }

    [Fact]
    public void An_expression_lists_its_controls_in_order_and_repeats_them()
    {
        var needs = new Needs.All([Samples.One("b"), Samples.Any("a", "b"), Samples.One("c")]);

        Assert.Equal(["b", "a", "b", "c"], needs.Controls());
    }

    private static void AssertJudged(Needs needs, Verdict verdict, string because)
    {
        var result = Judge(needs);
        Assert.Equal(verdict, result.Verdict);
        Assert.Equal(verdict, result.Derived);
        Assert.Equal(because, string.Join(' ', result.Because.Select(entry => entry.Control)));
    }

    private static CriterionResult Judge(Needs needs)
    {
        string[] plain = ["t1", "t2", "f1", "f2", "u1", "u2", "n1", "n2"];
        string[] nonexistent = ["x1", "x2"];
        var catalogue = Samples.Catalogue(
        [
            .. plain.Select(id => Samples.Control(id)),
            .. nonexistent.Select(id => Samples.Control(id, appliesWhen: Samples.Uses("servers"))),
        ]);
        var firm = Samples.Firm(
            Samples.Profile(null, ("servers", false)),
            ("t1", Samples.Entry(ControlState.InPlace)),
            ("t2", Samples.Entry(ControlState.InPlace)),
            ("f1", Samples.Entry(ControlState.Absent)),
            ("f2", Samples.Entry(ControlState.Partly)),
            ("u1", Samples.Entry(ControlState.Unknown)),
            ("n1", Samples.Entry(ControlState.NotApplicable, reason: "none here")),
            ("n2", Samples.Entry(ControlState.NotApplicable, reason: "outsourced")),
            ("x1", Samples.Entry(ControlState.Absent)));
        var edition = Samples.Edition(Samples.Criterion("k", needs));
        return Interpreter.Evaluate(catalogue, edition, 3, firm, Samples.Today).Criteria.Single();
    }
}
