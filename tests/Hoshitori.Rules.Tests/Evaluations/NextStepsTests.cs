using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Tests.Support;
using static Hoshitori.Rules.Tests.Support.Samples;

namespace Hoshitori.Rules.Tests.Evaluations;

public sealed class NextStepsTests
{
    [Fact]
    public void What_completes_most_criteria_comes_first()
    {
        var steps = Steps(Firm(), [Control("a"), Control("b")], Criterion("1", One("a")), Criterion("2", One("b")), Criterion("3", One("b")));
        Assert.Equal([("b", 2), ("a", 1)], steps);
    }

    [Fact]
    public void Among_equals_the_one_that_touches_more_open_criteria_comes_first()
    {
        var steps = Steps(Firm(), [Control("a"), Control("b"), Control("c")], Criterion("1", One("a")), Criterion("2", One("b")), Criterion("3", All("b", "c")));
        Assert.Equal([("b", 1), ("a", 1), ("c", 0)], steps);
    }

    [Fact]
    public void Then_less_work_and_then_the_order_of_the_criteria()
    {
        var steps = Steps(Firm(), [Control("a") with { EffortHours = 3 }, Control("b") with { EffortHours = 2 }, Control("c") with { EffortHours = 2 }],
            Criterion("1", One("a")), Criterion("2", One("c")), Criterion("3", One("b")));
        Assert.Equal(["c", "b", "a"], steps.Select(step => step.Control));
    }

    [Fact]
    public void Only_as_many_as_asked_for()
    {
        Assert.Equal([("a", 1)], Steps(Firm(), [Control("a"), Control("b")], 1, Criterion("1", One("a")), Criterion("2", One("b"))));
    }

    [Fact]
    public void What_is_met_or_not_applicable_is_left_alone()
    {
        var firm = Firm(null, ("a", Entry(ControlState.InPlace)), ("b", Entry(ControlState.NotApplicable, reason: "none here")), ("c", Entry(ControlState.InPlace)), ("d", Entry(ControlState.Absent)));
        var steps = Steps(firm, [Control("a"), Control("b"), Control("c"), Control("d")], Criterion("1", One("a")), Criterion("2", One("b")), Criterion("3", All("c", "d")));
        Assert.Equal([("d", 1)], steps);
    }

    [Fact]
    public void A_step_says_whether_it_is_to_be_done_or_to_be_found_out()
    {
        var firm = Firm(null, ("a", Entry(ControlState.Partly)), ("b", Entry(ControlState.Unknown)));
        var found = Find(firm, [Control("a"), Control("b")], 9, Criterion("1", One("a")), Criterion("2", One("b")));
        Assert.Equal([Truth.False, Truth.Unknown], found.Select(step => step.Value));
    }

    [Fact]
    public void A_lapsed_review_counts_as_done_on_the_day_of_judgement()
    {
        var firm = Firm(null, ("a", Entry(ControlState.InPlace, "2024-01-01")));
        Assert.Equal([("a", 1)], Steps(firm, [Control("a", every: "P1Y")], Criterion("1", One("a"))));
    }

    [Fact]
    public void Either_of_two_alternatives_is_enough()
    {
        var firm = Firm(null, ("a", Entry(ControlState.Absent)), ("b", Entry(ControlState.Absent)));
        Assert.Equal([("a", 1), ("b", 1)], Steps(firm, [Control("a"), Control("b")], Criterion("1", Any("a", "b"))));
    }

    private static IEnumerable<(string Control, int Gained)> Steps(Firm firm, Control[] controls, params Criterion[] criteria) =>
        Steps(firm, controls, 9, criteria);

    private static IEnumerable<(string Control, int Gained)> Steps(Firm firm, Control[] controls, int count, params Criterion[] criteria) =>
        Find(firm, controls, count, criteria).Select(step => (step.Control.Id, step.Gained));

    private static IReadOnlyList<NextStep> Find(Firm firm, Control[] controls, int count, params Criterion[] criteria)
    {
        var edition = Edition(criteria);
        var catalogue = Catalogue(controls, edition);
        return NextSteps.Of(catalogue, Interpreter.Evaluate(catalogue, edition, 3, firm, Today), firm, count);
    }
}
