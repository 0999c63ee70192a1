using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Evaluations;

public sealed class GatesTests
{
    private static readonly Catalogue Sample = Samples.Catalogue(
        [Samples.Control("promise"), Samples.Control("item"), Samples.Control("policy")],
        Samples.Edition(Readiness.Declaration, Samples.Requirement("r",
            Samples.Criterion("promise", Samples.One("promise"), 1, gate: Gate.Met),
            Samples.Criterion("article", Samples.One("item"), 1),
            Samples.Criterion("item", Samples.One("item"), 2, gate: Gate.Answered),
            Samples.Criterion("policy", Samples.One("policy"), 2, gate: Gate.Met))));

    [Theory]
    [InlineData(1, ControlState.Unknown, "promise:False")]
    [InlineData(2, ControlState.Unknown, "item:True policy:False")]
    [InlineData(1, ControlState.InPlace, "promise:True")]
    [InlineData(2, ControlState.InPlace, "item:True policy:True")]
    public void Each_star_has_its_own_gates_and_all_open_means_ready(int star, ControlState state, string expected)
    {
        var firm = Samples.Firm(null, ("promise", Samples.Entry(state)), ("item", Samples.Entry(state)), ("policy", Samples.Entry(state)));
        var gates = Gates.Of(Sample, Sample.Editions[0], star, firm, Samples.Today);
        Assert.Equal(expected, string.Join(' ', gates.Select(gate => $"{gate.Criterion.Id}:{gate.IsOpen}")));
        Assert.Equal(Interpreter.Evaluate(Sample, Sample.Editions[0], star, firm, Samples.Today).Ready, gates.All(gate => gate.IsOpen));
    }

    [Fact]
    public void A_star_that_is_no_declaration_has_none() => Assert.Empty(Gates.Of(
        Samples.Catalogue([Samples.Control("a")]), Samples.Edition(Samples.Criterion("a", Samples.One("a"))), 3, Samples.Firm(), Samples.Today));

    [Fact]
    public void The_edition_of_a_star_is_the_newest_of_the_scheme_that_offers_it() =>
        Assert.Equal([Sample.Editions[0], null], [Sample.EditionOf(2), Sample.EditionOf(5)]);
}
