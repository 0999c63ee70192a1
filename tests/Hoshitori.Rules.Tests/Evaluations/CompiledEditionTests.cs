using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Evaluations.Compiled;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Evaluations;

public sealed class CompiledEditionTests
{
    private static readonly Edition Edition = Samples.Edition(
        Samples.Criterion("plain", Samples.One("b")),
        Samples.Criterion("yearly", Samples.One("a")),
        Samples.Criterion("above", Samples.All("a", "b"), star: 4));

    private static readonly Catalogue Catalogue = Samples.Catalogue(
        [Samples.Control("a", "P1Y"), Samples.Control("b", appliesWhen: Samples.Uses("servers"))], Edition);

    private static readonly Firm Firm = Samples.Firm(
        null,
        ("a", Samples.Entry(ControlState.InPlace, "2025-11-22")),
        ("b", Samples.Entry(ControlState.InPlace)));

    [Theory]
    [InlineData(3, new[] { Verdict.Met, Verdict.Met })]
    [InlineData(4, new[] { Verdict.Met, Verdict.Met, Verdict.Met })]
    public void It_judges_the_criteria_of_the_star_in_official_order(int star, Verdict[] verdicts)
    {
        var compiled = Compile(star);

        Assert.Equal(Edition.CriteriaFor(star), compiled.Criteria);
        Assert.Equal(verdicts, Judge(compiled, Firm, new(2026, 11, 22)));
    }

    [Theory]
    [InlineData("2025-11-21", Verdict.Unknown)]
    [InlineData("2025-11-22", Verdict.Met)]
    [InlineData("2026-11-22", Verdict.Met)]
    [InlineData("2026-11-23", Verdict.Unmet)]
    public void The_same_row_lapses_on_the_right_day(string date, Verdict yearly)
    {
        var day = Samples.Entry(ControlState.InPlace, date).Date!.Value;

        Assert.Equal(yearly, Judge(Compile(3), Firm, day)[1]);
    }

    [Fact]
    public void Direct_answers_fill_what_is_unknown_and_nothing_else()
    {
        var compiled = Compile(3);
        var firm = Samples.Firm(null, ("b", Samples.Entry(ControlState.Partly))) with
        {
            Direct = new Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>>
            {
                [Edition.Id] = new Dictionary<string, DirectAnswer>
                {
                    ["plain"] = new(DirectState.Met, null),
                    ["yearly"] = new(DirectState.NotApplicable, null, "outsourced"),
                },
            },
        };
        var direct = new Verdict[2];
        compiled.WriteDirect(firm, direct);

        Assert.Equal([Verdict.Unmet, Verdict.Unknown], Judge(compiled, firm, Samples.Today));
        Assert.Equal([Verdict.Unmet, Verdict.NotApplicable], Judge(compiled, firm, Samples.Today, direct));
    }

    [Fact]
    public void Many_rows_are_judged_one_by_one()
    {
        var compiled = Compile(3);
        var other = Samples.Firm(Samples.Profile(null, ("servers", false)));
        var rows = new byte[2 * compiled.Layout.Length];
        compiled.Layout.Write(Firm, rows);
        compiled.Layout.Write(other, rows.AsSpan(compiled.Layout.Length));
        var verdicts = new Verdict[4];

        compiled.On(new(2026, 11, 22)).JudgeAll(rows, default, verdicts);

        Assert.Equal([Verdict.Met, Verdict.Met, Verdict.NotApplicable, Verdict.Unknown], verdicts);
    }

    [Fact]
    public void A_row_written_again_keeps_nothing_of_the_firm_before()
    {
        var compiled = Compile(3);
        var row = new byte[compiled.Layout.Length];
        compiled.Layout.Write(Firm, row);
        compiled.Layout.Write(Samples.Firm(), row);
        var verdicts = new Verdict[2];

        compiled.On(Samples.Today).Judge(row, default, verdicts);

        Assert.Equal([Verdict.Unknown, Verdict.Unknown], verdicts);
    }

    [Fact]
    public void Judging_allocates_nothing()
    {
        var compiled = Compile(4);
        var day = compiled.On(Samples.Today);
        var row = new byte[compiled.Layout.Length];
        var verdicts = new Verdict[3];
        compiled.Layout.Write(Firm, row);
        day.JudgeAll(row, verdicts, verdicts);

        var before = GC.GetAllocatedBytesForCurrentThread();
        day.JudgeAll(row, default, verdicts);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static CompiledEdition Compile(int star) => CompiledEdition.Compile(Catalogue, Edition, star, RowLayout.Of(Catalogue));

    private static Verdict[] Judge(CompiledEdition compiled, Firm firm, DateOnly date, Verdict[]? direct = null)
    {
        var row = new byte[compiled.Layout.Length];
        compiled.Layout.Write(firm, row);
        var verdicts = new Verdict[compiled.Criteria.Count];
        compiled.On(date).Judge(row, direct, verdicts);
        return verdicts;
    }
}
