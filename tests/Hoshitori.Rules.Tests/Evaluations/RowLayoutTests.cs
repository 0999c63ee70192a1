using System.Runtime.InteropServices;
using Hoshitori.Rules.Evaluations.Compiled;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Evaluations;

public sealed class RowLayoutTests
{
    private const byte False = 0;
    private const byte Unknown = 1;
    private const byte True = 2;
    private const byte NotApplicable = 3;

    /// <summary>Six controls and three facts: nine truths, filled up to twelve bytes, then two days and the employees.</summary>
    private readonly RowLayout layout = RowLayout.Of(Samples.Catalogue(
        [
            Samples.Control("f", "P1M"),
            Samples.Control("a"),
            Samples.Control("c"),
            Samples.Control("b", "P1Y", Samples.Uses("servers")),
            Samples.Control("e"),
            Samples.Control("d"),
        ],
        Samples.Edition(
            Samples.Criterion("k1", Samples.One("a"), when: Samples.Uses("mfa")),
            Samples.Criterion("k2", Samples.One("a"), when: Samples.Uses("servers")),
            Samples.Criterion("k3", Samples.One("a"), when: Samples.Uses("remote_work")))));

    [Fact]
    public void A_row_holds_truths_by_id_then_facts_by_name_then_days_and_employees()
    {
        var firm = Samples.Firm(
            Samples.Profile(28, ("mfa", true), ("remote_work", false), ("of no condition", true)),
            ("a", Samples.Entry(ControlState.InPlace, "2026-01-01")),
            ("b", Samples.Entry(ControlState.Partly, "0001-01-03")),
            ("c", Samples.Entry(ControlState.NotApplicable, reason: "none here")),
            ("d", Samples.Entry(ControlState.NotApplicable)),
            ("f", Samples.Entry(ControlState.Absent)));
        var row = new byte[layout.Length];

        layout.Write(firm, row);

        Assert.Equal([True, False, NotApplicable, Unknown, Unknown, False], row[..6]);
        Assert.Equal([True, False, Unknown], row[6..9]); // mfa, remote_work, servers
        Assert.Equal([2, int.MaxValue, 28], MemoryMarshal.Cast<byte, int>(row.AsSpan(12)).ToArray());
    }

    [Fact]
    public void Nothing_known_is_written_as_unknown()
    {
        var row = new byte[layout.Length];

        layout.Write(Samples.Firm(), row);

        Assert.All(row[..9], truth => Assert.Equal(Unknown, truth));
        Assert.Equal([int.MaxValue, int.MaxValue, int.MinValue], MemoryMarshal.Cast<byte, int>(row.AsSpan(12)).ToArray());
    }

    [Theory]
    [InlineData(3, 8)]
    [InlineData(4, 8)]
    [InlineData(5, 12)]
    [InlineData(6, 12)]
    [InlineData(7, 12)]
    [InlineData(8, 12)]
    public void Truths_are_filled_up_to_a_whole_number(int controls, int length) => Assert.Equal(
        length,
        RowLayout.Of(Samples.Catalogue(Enumerable.Range(0, controls).Select(i => Samples.Control($"c{i}")))).Length);
}
