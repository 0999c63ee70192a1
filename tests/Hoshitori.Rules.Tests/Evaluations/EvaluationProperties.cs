using CsCheck;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Evaluations;

/// <summary>What must hold for every catalogue, firm and day; a failure prints its seed.</summary>
public sealed class EvaluationProperties
{
    private static readonly Gen<RandomCase> OneFirm = RandomCase.WithFirms(1);

    [Fact]
    public void A_better_answer_never_worsens_a_verdict() =>
        Gen.Select(OneFirm, Gen.Int[0, 11], Gen.Int[0, 1]).Sample((sample, control, step) =>
        {
            var (id, entry) = ($"c{control}", sample.Firms[0].Controls.GetValueOrDefault($"c{control}") ?? Samples.Entry(ControlState.Absent));
            ControlState[] ladder = [ControlState.Absent, ControlState.Partly, ControlState.InPlace];
            var worse = Judge(sample, With(sample.Firms[0], id, entry with { State = ladder[step] }));
            var better = Judge(sample, With(sample.Firms[0], id, entry with { State = ladder[step + 1] }));

            Assert.All(worse.Criteria.Zip(better.Criteria), pair => Assert.True(Worth(pair.First.Verdict) <= Worth(pair.Second.Verdict)));
            Assert.All(worse.Criteria.Zip(better.Criteria), pair => Assert.True(pair.First.Derived <= pair.Second.Derived));
            Assert.True(better.Ready || !worse.Ready);
        }, iter: Cases.Single);

    [Fact]
    public void Unknown_is_never_counted_as_either() =>
        Gen.Select(OneFirm, Gen.Bool.Array[12]).Sample((sample, turns) =>
        {
            var firm = sample.Firms[0];
            var before = Judge(sample, firm);
            var values = sample.Catalogue.Controls.Values.Where(control =>
                ControlValue.Of(control, firm.Controls.GetValueOrDefault(control.Id), firm.Profile, sample.Date).Value == Truth.Unknown);
            var known = values.Zip(turns).Aggregate(firm, (so, pair) => With(
                so, pair.First.Id, new(pair.Second ? ControlState.InPlace : ControlState.Absent, sample.Date)));

            var after = Judge(sample, known);

            // What was met or unmet did not rest on anything unknown; and nothing unknown is left once all is known.
            Assert.All(before.Criteria.Zip(after.Criteria), pair =>
                Assert.True(pair.First.Derived == Verdict.Unknown || pair.First.Derived == pair.Second.Derived));
            Assert.DoesNotContain(after.Criteria, result => result.Derived == Verdict.Unknown);
        }, iter: Cases.Single);

    [Fact]
    public void A_firm_that_said_nothing_is_never_met_or_unmet() =>
        OneFirm.Sample(sample =>
        {
            var result = Judge(sample, Samples.Firm(sample.Firms[0].Profile));

            Assert.Equal((0, 0), (result.Summary.Met, result.Summary.Unmet));
            Assert.Equal(result.Summary.Total, result.Summary.Unknown + result.Summary.NotApplicable);
            Assert.Equal(result.Summary.Unknown == 0, result.Ready);
        }, iter: Cases.Single);

    [Fact]
    public void The_order_of_answers_is_irrelevant() =>
        Gen.Select(OneFirm, Gen.Shuffle(Enumerable.Range(0, 12).ToArray())).Sample((sample, order) =>
        {
            var firm = sample.Firms[0];
            var shuffled = firm with
            {
                Controls = order.Select(i => $"c{i}").Where(firm.Controls.ContainsKey).ToDictionary(id => id, id => firm.Controls[id]),
            };

            Assert.Equal(Lines(Judge(sample, firm)), Lines(Judge(sample, shuffled)));
        }, iter: Cases.Single);

    [Fact]
    public void The_fourth_star_contains_the_third() =>
        OneFirm.Sample(sample =>
        {
            var three = Judge(sample with { Star = 3 }, sample.Firms[0]);
            var four = Judge(sample with { Star = 4 }, sample.Firms[0]);

            Assert.Equal(Lines(three), Lines(four).Where(line => three.Criteria.Any(result => line.StartsWith(result.Criterion.Id + " ", StringComparison.Ordinal))));
            Assert.True(three.Ready || !four.Ready);
        }, iter: Cases.Single);

    [Fact]
    public void Changing_controls_outside_because_never_changes_the_verdict() =>
        Gen.Select(OneFirm, RandomCase.Firm, Gen.Int[0, 7]).Sample((sample, other, pick) =>
        {
            var before = Judge(sample, sample.Firms[0]).Criteria;
            if (before.Count == 0)
            {
                return;
            }

            var result = before[pick % before.Count];
            var deciding = result.Because.Select(because => because.Control).ToHashSet();
            var changed = sample.Firms[0] with
            {
                Controls = sample.Firms[0].Controls.Where(entry => deciding.Contains(entry.Key))
                    .Concat(other.Controls.Where(entry => !deciding.Contains(entry.Key)))
                    .ToDictionary(entry => entry.Key, entry => entry.Value),
            };

            var after = Judge(sample, changed).Criteria[pick % before.Count];
            Assert.Equal((result.Derived, result.Verdict), (after.Derived, after.Verdict));
        }, iter: 4 * Cases.Single);

    [Fact]
    public void Because_names_only_controls_of_the_criterion_and_each_once() =>
        OneFirm.Sample(sample => Assert.All(Judge(sample, sample.Firms[0]).Criteria, result =>
        {
            var named = result.Because.Select(because => because.Control).ToList();
            Assert.Equal(named.Distinct(), named);
            Assert.Subset(result.Criterion.Needs.Controls().ToHashSet(), named.ToHashSet());
        }), iter: Cases.Single);

    [Fact]
    public void The_random_cases_reach_every_verdict_and_basis_often()
    {
        const int cases = 2_000;
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<(Verdict, Basis), int>();
        OneFirm.Sample(sample => Judge(sample, sample.Firms[0]).Criteria.ToList()
            .ForEach(result => seen.AddOrUpdate((result.Verdict, result.Basis), 1, (_, count) => count + 1)), iter: cases);

        Assert.Equal(8, seen.Count);
        Assert.All(seen, pair => Assert.True(pair.Value > cases / 100, $"{pair.Key}: {pair.Value}"));
    }

    /// <summary>Met and not applicable both stand in no star's way: a direct "not applicable" may turn into met.</summary>
    private static int Worth(Verdict verdict) => Math.Min((int)verdict, (int)Verdict.Met);

    private static StarResult Judge(RandomCase sample, Firm firm) =>
        Interpreter.Evaluate(sample.Catalogue, sample.Edition, sample.Star, firm, sample.Date);

    private static IEnumerable<string> Lines(StarResult result) => result.Criteria.Select(criterion =>
        $"{criterion.Criterion.Id} {criterion.Verdict} {criterion.Basis} {criterion.Derived} {criterion.Reason} {string.Join(' ', criterion.Because)}");

    private static Firm With(Firm firm, string control, ControlEntry entry) => firm with
    {
        Controls = new Dictionary<string, ControlEntry>(firm.Controls) { [control] = entry },
    };
}
