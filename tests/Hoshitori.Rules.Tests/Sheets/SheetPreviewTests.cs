using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Sheets;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Sheets;

/// <summary>What a sheet would change, against what stands, before anything is stored.</summary>
public sealed class SheetPreviewTests
{
    private static readonly DateOnly Day = new(2026, 10, 1);
    private static readonly ProfileReasons Words = new(new("条件に当たりません", "condition"), new("ありません", "nothing there"));
    private static readonly SheetSource Source = new("check.xlsx", "0123456789abcdef0123456789abcdef", Samples.Today);
    private static readonly Edition Edition = Samples.Edition(Samples.Criterion("1-1-1-1", Samples.One("a")), Samples.Criterion("1-1-1-2", Samples.One("b"), when: Samples.Uses("servers")));
    private static readonly Catalogue Catalogue = Samples.Catalogue([Samples.Control("a"), Samples.Control("b", appliesWhen: Samples.Uses("servers"))], Edition);

    [Fact]
    public void An_answer_that_differs_is_a_change_with_its_source()
    {
        var change = Assert.Single(Preview(Samples.Firm(), Row(DirectState.Met, "規程", Day)).Changes);

        Assert.Equal(new DirectAnswer(DirectState.Met, Day, "規程", From(2)), change.After);
        Assert.Equal((DirectState.Unknown, Verdict.Unknown, Verdict.Met), (change.Before.Answer, change.VerdictBefore, change.VerdictAfter));
    }

    [Fact]
    public void Where_the_controls_decide_a_change_leaves_the_verdict()
    {
        var firm = Samples.Firm(null, ("a", Samples.Entry(ControlState.Absent)));

        var change = Assert.Single(Preview(firm, Row(DirectState.Met)).Changes);

        Assert.Equal((DirectState.Unmet, Verdict.Unmet, Verdict.Unmet), (change.Before.Answer, change.VerdictBefore, change.VerdictAfter));
    }

    [Theory]
    [InlineData(DirectState.Met, null, null, false)]
    [InlineData(DirectState.Met, "規程", null, false)]
    [InlineData(DirectState.Met, "規程", "2026-10-01", false)]
    [InlineData(DirectState.Met, "別の規程", null, true)]
    [InlineData(DirectState.Met, null, "2026-10-02", true)]
    [InlineData(DirectState.Partly, null, null, true)]
    public void What_a_row_leaves_empty_it_does_not_contradict(DirectState answer, string? reason, string? date, bool changes)
    {
        var firm = Direct(DirectState.Met, "規程");

        var preview = Preview(firm, Row(answer, reason, date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal((changes ? 1 : 0, changes ? 0 : 1), (preview.Changes.Count, preview.Unchanged.Count));
    }

    [Fact]
    public void An_answer_that_stays_keeps_reason_and_day_and_another_answer_drops_them()
    {
        var firm = Direct(DirectState.Met, "規程");

        Assert.Equal(new DirectAnswer(DirectState.Met, Day, "新しい規程", From(2)), Preview(firm, Row(DirectState.Met, "新しい規程")).Changes.Single().After);
        Assert.Equal(new DirectAnswer(DirectState.Met, Day.AddDays(1), "規程", From(2)), Preview(firm, Row(DirectState.Met, null, Day.AddDays(1))).Changes.Single().After);
        Assert.Equal(new DirectAnswer(DirectState.Unmet, null, null, From(2)), Preview(firm, Row(DirectState.Unmet)).Changes.Single().After);
    }

    [Theory]
    // Direct answer, state of the control, then what a sheet shows.
    [InlineData(null, null, DirectState.Unknown)]
    [InlineData(null, ControlState.InPlace, DirectState.Met)]
    [InlineData(null, ControlState.Partly, DirectState.Unmet)]
    [InlineData(DirectState.Partly, null, DirectState.Partly)]
    [InlineData(DirectState.Partly, ControlState.Absent, DirectState.Partly)]
    [InlineData(DirectState.Met, ControlState.Absent, DirectState.Unmet)]
    [InlineData(DirectState.Unmet, ControlState.InPlace, DirectState.Met)]
    [InlineData(DirectState.Unknown, ControlState.InPlace, DirectState.Met)]
    [InlineData(DirectState.NotApplicable, null, DirectState.Unknown)]
    public void A_sheet_shows_the_direct_answer_where_it_agrees_with_the_verdict(DirectState? direct, ControlState? control, DirectState shown)
    {
        var firm = direct is { } answer ? Direct(answer, null) : Samples.Firm();
        firm = firm with { Controls = control is { } state ? Samples.Firm(null, ("a", Samples.Entry(state))).Controls : firm.Controls };

        Assert.Equal(shown, Standing(firm, 0).Answer);
    }

    [Fact]
    public void Does_not_apply_comes_with_the_reason_of_the_firm_or_of_its_profile()
    {
        Assert.Equal("外に任せている", Standing(Direct(DirectState.NotApplicable, " 外に任せている\r\n"), 0).ReasonIn(english: false));
        Assert.Equal("紙だけ", Standing(Samples.Firm(null, ("a", Samples.Entry(ControlState.NotApplicable, null, "紙だけ"))), 0).ReasonIn(english: true));

        var withoutServers = Samples.Firm(Samples.Profile(null, ("servers", false)));
        Assert.Equal(("条件に当たりません", "condition"), (Standing(withoutServers, 1).ReasonIn(english: false), Standing(withoutServers, 1).ReasonIn(english: true)));
    }

    [Theory]
    [InlineData("条件に当たりません", 0)]
    [InlineData("condition", 0)]
    [InlineData("サーバはありません", 1)]
    public void Our_own_words_are_known_in_both_languages_when_they_come_back(string reason, int changes)
    {
        var firm = Samples.Firm(Samples.Profile(null, ("servers", false)));

        Assert.Equal(changes, Preview(firm, new UnderstoodRow(new("s", 2), "1-1-1-2", DirectState.NotApplicable, reason)).Changes.Count);
    }

    [Fact]
    public void Changes_join_the_direct_answers_there_are()
    {
        var firm = Direct(DirectState.Met, "規程") with { Scope = "本社" };

        var taken = Preview(firm, new UnderstoodRow(new("s", 3), "1-1-1-2", DirectState.Unmet)).ApplyTo(firm, Edition);

        Assert.Equal("本社", taken.Scope);
        Assert.Equal(["1-1-1-1", "1-1-1-2"], taken.Direct[Edition.Id].Keys.Order());
        Assert.Single(firm.Direct[Edition.Id]);
    }

    [Fact]
    public void Rows_that_were_not_understood_stay_refused()
    {
        var refused = new NotUnderstoodRow(new("s", 4), RowFault.NoReason, "", "1-1-1-1");
        var now = Interpreter.Evaluate(Catalogue, Edition, 4, Samples.Firm(), Samples.Today);

        Assert.Equal([refused], SheetPreview.Of(new([], [refused], [], []), now, Words, Source).Refused);
    }

    [Fact]
    public void A_result_of_a_lower_star_than_the_sheet_is_a_fault_of_the_caller()
    {
        var two = Samples.Edition(Samples.Criterion("1-1-1-1", Samples.One("a")), Samples.Criterion("1-1-1-2", Samples.One("b"), star: 4));
        var now = Interpreter.Evaluate(Samples.Catalogue(Catalogue.Controls.Values, two), two, 3, Samples.Firm(), Samples.Today);

        Assert.Throws<ArgumentException>(() => SheetPreview.Of(new([new(new("s", 2), "1-1-1-2", DirectState.Met)], [], [], []), now, Words, Source));
    }

    [Fact]
    public void A_source_names_file_sheet_row_day_and_bytes_and_fits_its_column()
    {
        Assert.Equal("check.xlsx シート「s」2行目 2026-11-23 SHA-256 0123456789abcdef…", From(2));

        var long1 = new SheetSource(new string('長', 300) + "😀", new string('f', 64), Samples.Today).Of(new(new string('あ', 300), 100_000));
        Assert.InRange(long1.Length, 100, DirectAnswer.LongestSource);
    }

    [Fact]
    public void The_stamp_of_a_change_turns_with_what_stands_and_with_what_is_to_come()
    {
        var stamp = Assert.Single(Preview(Samples.Firm(), Row(DirectState.Met)).Changes).Stamp;

        Assert.Equal(stamp, Assert.Single(Preview(Samples.Firm(), Row(DirectState.Met)).Changes).Stamp);
        Assert.NotEqual(stamp, Assert.Single(Preview(Direct(DirectState.Partly, null), Row(DirectState.Met)).Changes).Stamp);
        Assert.NotEqual(stamp, Assert.Single(Preview(Samples.Firm(), Row(DirectState.Met, "規程")).Changes).Stamp);
        Assert.NotEqual(stamp, Assert.Single(Preview(Samples.Firm(), Row(DirectState.Met, null, Day)).Changes).Stamp);
        Assert.NotEqual(stamp, Assert.Single(Preview(Samples.Firm(), Row(DirectState.Unmet)).Changes).Stamp);
    }

    private static string From(int row) => Source.Of(new("s", row));

    private static SheetPreview Preview(Firm firm, UnderstoodRow row) =>
        SheetPreview.Of(new([row], [], [], []), Interpreter.Evaluate(Catalogue, Edition, 4, firm, Samples.Today), Words, Source);

    private static StandingAnswer Standing(Firm firm, int criterion) =>
        StandingAnswer.Of(Interpreter.Evaluate(Catalogue, Edition, 4, firm, Samples.Today).Criteria[criterion], Words);

    private static UnderstoodRow Row(DirectState answer, string? reason = null, DateOnly? date = null) => new(new("s", 2), "1-1-1-1", answer, reason, date);

    private static Firm Direct(DirectState answer, string? reason) => Samples.Firm() with
    {
        Direct = new Dictionary<string, IReadOnlyDictionary<string, DirectAnswer>>(StringComparer.Ordinal)
        {
            [Edition.Id] = new Dictionary<string, DirectAnswer>(StringComparer.Ordinal) { ["1-1-1-1"] = new(answer, Day, reason, "earlier.xlsx") },
        },
    };
}
