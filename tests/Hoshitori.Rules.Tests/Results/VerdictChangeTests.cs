using CsCheck;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Results;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Results;

public sealed class VerdictChangeTests
{
    [Fact]
    public void Equal_results_do_not_differ() =>
        VerdictTextTests.Verdicts.Sample(verdicts => Assert.Empty(VerdictChange.Between(verdicts, [.. verdicts])), iter: Cases.Single);

    [Fact]
    public void The_changes_turn_the_earlier_result_into_the_later() =>
        Gen.Select(VerdictTextTests.Verdicts, VerdictTextTests.Verdicts, Gen.Int[0, 20]).Sample((before, other, shared) =>
        {
            IReadOnlyList<CriterionVerdict> after = [.. other.Concat(before.Take(shared)).DistinctBy(verdict => verdict.Criterion)];
            var changed = before.ToDictionary(verdict => verdict.Criterion, verdict => verdict.Verdict);
            foreach (var change in VerdictChange.Between(before, after))
            {
                Assert.NotEqual(change.Before, change.After);
                Assert.Equal(change.Before, changed.TryGetValue(change.Criterion, out var was) ? was : null);
                changed.Remove(change.Criterion);
                if (change.After is { } now)
                {
                    changed[change.Criterion] = now;
                }
            }

            Assert.Equal(after.OrderBy(verdict => verdict.Criterion), changed.Select(pair => new CriterionVerdict(pair.Key, pair.Value)).OrderBy(verdict => verdict.Criterion));
        }, iter: Cases.Single);

    [Theory]
    [InlineData(Verdict.Unmet, Verdict.Met, true, false)]
    [InlineData(Verdict.Unknown, Verdict.NotApplicable, true, false)]
    [InlineData(null, Verdict.Met, true, false)]
    [InlineData(Verdict.Met, Verdict.Unmet, false, true)]
    [InlineData(Verdict.NotApplicable, Verdict.Unknown, false, true)]
    [InlineData(Verdict.Met, null, false, true)]
    [InlineData(Verdict.Met, Verdict.NotApplicable, false, false)]
    [InlineData(Verdict.Unknown, Verdict.Unmet, false, false)]
    [InlineData(null, Verdict.Unknown, false, false)]
    public void A_gain_clears_the_way_and_a_loss_blocks_it(Verdict? before, Verdict? after, bool gain, bool loss)
    {
        var change = new VerdictChange("a", before, after);
        Assert.Equal((gain, loss), (change.IsGain, change.IsLoss));
    }

    [Fact]
    public void What_only_the_earlier_result_knows_comes_last() => Assert.Equal(
        [new("new", null, Verdict.Met), new("kept", Verdict.Met, Verdict.Unmet), new("gone", Verdict.Met, null)],
        VerdictChange.Between([new("gone", Verdict.Met), new("kept", Verdict.Met)], [new("new", Verdict.Met), new("kept", Verdict.Unmet)]));
}
