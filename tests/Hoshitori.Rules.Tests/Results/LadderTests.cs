using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Results;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Results;

public sealed class LadderTests
{
    private static readonly Edition Declared = Samples.Edition(Readiness.Declaration, Samples.Requirement("r",
        Samples.Criterion("promise", Samples.One("a"), 1, gate: Gate.Met), Samples.Criterion("item", Samples.One("b"), 2, gate: Gate.Answered))) with
    { Scheme = "declared", Stars = [1, 2] };

    private static readonly Edition Judged = Samples.Edition(
        Samples.Criterion("x", Samples.One("a")), Samples.Criterion("y", Samples.One("b")), Samples.Criterion("z", Samples.One("b"), 4)) with
    { Stars = [3, 4] };

    private static readonly Catalogue Sample = Samples.Catalogue([Samples.Control("a"), Samples.Control("b")], Declared, Judged);

    [Fact]
    public void Declarations_count_their_gates_and_the_others_every_criterion()
    {
        var steps = Ladder.Of(Sample, Samples.Firm(null, ("a", Samples.Entry(ControlState.InPlace))), Samples.Today);
        Assert.Equal(
            [(1, true, 0, 1, true), (2, true, 1, 1, false), (3, false, 1, 2, false), (4, false, 2, 3, false)],
            steps.Select(step => (step.Star, step.IsDeclaration, step.Open, step.Total, step.Result.Ready)));
    }

    [Fact]
    public void A_star_no_scheme_offers_is_left_out() =>
        Assert.Equal([3, 4], Ladder.Of(Samples.Catalogue([Samples.Control("a"), Samples.Control("b")], Judged), Samples.Firm(), Samples.Today).Select(step => step.Star));

    [Theory]
    [InlineData("aa", Verdict.Met)]
    [InlineData("a", Verdict.Unmet)]
    [InlineData("b", null)]
    [InlineData("", null)]
    public void One_verdict_is_found_in_a_written_result(string criterion, Verdict? expected) =>
        Assert.Equal(expected, VerdictText.Find("aa:m a:u", criterion));
}
