using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Evaluations;

public sealed class ConditionTests
{
    private static readonly Dictionary<string, Condition> Facts = new(StringComparer.Ordinal)
    {
        ["true"] = Samples.Uses("servers"),
        ["false"] = Samples.Uses("mfa"),
        ["unknown"] = Samples.Uses("remote_work"),
    };

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("unknown", null)]
    public void A_fact_is_true_false_or_unknown(string fact, bool? value)
    {
        Assert.Equal(value, Holds(Facts[fact]));
        Assert.Equal(!value, Holds(new Condition.Not(Facts[fact])));
    }

    [Theory]
    [InlineData("true true", true, true)]
    [InlineData("true false", false, true)]
    [InlineData("true unknown", null, true)]
    [InlineData("false false", false, false)]
    [InlineData("false unknown", false, null)]
    [InlineData("unknown unknown", null, null)]
    [InlineData("true false unknown", false, true)]
    [InlineData("true true true", true, true)]
    [InlineData("", true, false)]
    public void All_and_any_are_three_valued_whatever_the_order(string facts, bool? all, bool? any)
    {
        var members = facts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(fact => Facts[fact]).ToList();
        foreach (var ordered in new[] { members, [.. members.AsEnumerable().Reverse()] })
        {
            Assert.Equal(all, Holds(new Condition.All(ordered)));
            Assert.Equal(any, Holds(new Condition.Any(ordered)));
        }
    }

    [Theory]
    [InlineData(20, 100, 19, false)]
    [InlineData(20, 100, 20, true)]
    [InlineData(20, 100, 100, true)]
    [InlineData(20, 100, 101, false)]
    [InlineData(20, null, 19, false)]
    [InlineData(20, null, 20, true)]
    [InlineData(20, null, 5_000_000, true)]
    [InlineData(null, 100, 0, true)]
    [InlineData(null, 100, 100, true)]
    [InlineData(null, 100, 101, false)]
    [InlineData(20, 100, null, null)]
    public void Bounds_on_employees_are_inclusive_and_unknown_stays_unknown(int? min, int? max, int? employees, bool? value) =>
        Assert.Equal(value, new Condition.Employees(min, max).Holds(Samples.Profile(employees)));

    [Theory]
    [InlineData("true", false)]
    [InlineData("unknown", false)]
    [InlineData("false", true)]
    public void Only_what_is_known_to_be_false_excludes(string fact, bool excludes) =>
        Assert.Equal(excludes, Facts[fact].Excludes(Profile));

    [Fact]
    public void No_condition_excludes_nobody() => Assert.False(((Condition?)null).Excludes(Profile));

    [Fact]
    public void A_condition_names_the_facts_it_looks_at()
    {
        var condition = new Condition.All(
        [
            Samples.Uses("a"),
            new Condition.Any([Samples.Uses("b"), new Condition.Employees(1, 2)]),
            new Condition.Not(Samples.Uses("c")),
        ]);

        Assert.Equal(["a", "b", "c"], condition.Facts());
        Assert.Empty(((Condition?)null).Facts());
    }

    private static Rules.Firms.Profile Profile => Samples.Profile(null, ("servers", true), ("mfa", false));

    private static bool? Holds(Condition condition) => condition.Holds(Profile);
}
