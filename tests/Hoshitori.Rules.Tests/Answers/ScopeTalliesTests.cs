using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Questionnaires;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Answers;

public sealed class ScopeTalliesTests
{
    private static readonly Edition Declared = Samples.Edition(
        Readiness.Declaration, Samples.Requirement("r", Samples.Criterion("one", Samples.One("a"), 1, gate: Gate.Met), Samples.Criterion("two", Samples.One("b"), 2, gate: Gate.Answered)));

    private static readonly Catalogue Catalogue = Samples.Catalogue([Samples.Control("a"), Samples.Control("b")], Declared);

    [Theory]
    [InlineData(ControlState.InPlace, ControlState.Unknown, 1, 0b110)]
    [InlineData(ControlState.Partly, ControlState.Absent, 2, 0b100)]
    [InlineData(ControlState.InPlace, ControlState.InPlace, 2, 0b110)]
    public void Declarations_are_ready_by_their_gates_and_dont_know_is_not_counted_as_answered(ControlState a, ControlState b, int answered, int ready)
    {
        var firm = Samples.Firm(null, ("a", Samples.Entry(a)), ("b", Samples.Entry(b)));
        Assert.Equal(new ScopeTally(2, answered, ready), new ScopeTallies(Catalogue, new QuestionCounts(Catalogue, Declared)).Of(2, firm, Samples.Today));
    }

    [Fact]
    public void Nothing_said_is_nothing_ready() =>
        Assert.Equal(new ScopeTally(2, 0, 0), new ScopeTallies(Catalogue, new QuestionCounts(Catalogue, Declared)).Of(2, Samples.Firm(), Samples.Today));
}
