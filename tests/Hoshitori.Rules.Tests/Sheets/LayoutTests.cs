using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Sheets;

namespace Hoshitori.Rules.Tests.Sheets;

/// <summary>Header and columns are found by what stands in them, wherever they are.</summary>
public sealed class LayoutTests
{
    private static readonly DateOnly Day = new(2026, 10, 1);

    [Fact]
    public void A_header_far_down_between_notes_is_found()
    {
        var grid = Grids.At(12,
            ["評価チェックシート"], ["回答は10月末までに、○・△・×で記入してください。ご不明な点は担当までお問い合わせください。"], [], ["提出先", "購買部"],
            ["日付", "備考", "項番", "内容", "自己評価"], ["2026/10/1", "規程", "4-4-4-2", "更新", "○"], ["注：空欄は未回答です"]);

        Assert.Equal(
            new UnderstoodRow(new("シート", 17), "4-4-4-2", DirectState.Met, "規程", Day),
            Assert.Single(Grids.Read(grid).Understood));
    }

    [Fact]
    public void A_header_of_two_lines_with_merged_cells_is_found()
    {
        var grid = Grids.Of(
            ["No.", "要求", "回答", null, null, "前回", null],
            [null, null, "○△×", "理由", "日付", "○△×", "理由"],
            ["4-4-4-2", "更新", "△", "本社だけ", "2026年10月1日", "○", "昔"],
            ["4-4-4-1", "構成", "○", null, null, "×", "昔"])
            .Merged(new(1, 1, 2, 1), new(1, 2, 2, 2), new(1, 3, 1, 5), new(1, 6, 1, 7));

        Assert.Equal(
        [
            new UnderstoodRow(new("シート", 4), "4-4-4-1", DirectState.Met),
            new UnderstoodRow(new("シート", 3), "4-4-4-2", DirectState.Partly, "本社だけ", Day),
        ], Grids.Read(grid).Understood);
    }

    [Fact]
    public void The_official_table_with_answers_beside_it_is_read()
    {
        // Marks in the columns of stars say what applies to whom, not what a firm does; the legend of the answers stands over the header.
        var grid = Grids.Of(
            [null, null, null, null, null, null, null, "○・△・✖", null],
            ["大分類", "要求事項No.", "要求事項", "★3", "★4", "段階", "評価基準No.", "自己評価", "理由"],
            ["防御", "4-4-4", "更新", "○", "○", "★3", "4-4-4-1", "✖", "これから"],
            [null, null, null, null, null, null, "4-4-4-2", "○", null],
            [null, null, null, null, null, "★4", "4-4-4-3", null, null])
            .Merged(new(3, 1, 5, 1), new(3, 2, 5, 2), new(3, 3, 5, 3), new(3, 4, 5, 4), new(3, 5, 5, 5), new(3, 6, 4, 6));

        var reading = Grids.Read(grid);

        Assert.Equal([("4-4-4-1", DirectState.Unmet, "これから"), ("4-4-4-2", DirectState.Met, null)], reading.Understood.Select(row => (row.Criterion, row.Answer, row.Reason)));
        Assert.Equal("4-4-4-3", Assert.Single(reading.Unanswered).Criterion);
        Assert.Empty(reading.NotUnderstood);
    }

    [Fact]
    public void The_official_table_without_answers_has_none()
    {
        var grid = Grids.Of(["★3", "★4", "評価基準No."], ["○", "○", "4-4-4-1"], ["○", "○", "4-4-4-2"]);

        Assert.Equal(SheetFault.NoAnswerColumn, Assert.Single(Grids.Read(grid).Skipped).Why);
    }

    [Fact]
    public void A_merged_answer_counts_for_every_row_it_covers_and_a_merged_number_for_all_of_its_rows()
    {
        var grid = Grids.Of(
            ["番号", "内容", "回答", "備考"],
            ["1-1-1-1", "a", "○", null], ["1-1-1-2", "b", null, null],
            ["4-4-4-1", "c", null, "一行目"], [null, "続き", "×", "二行目"], ["4-4-4-2", "d", "○", null], [null, "続き", "×", null])
            .Merged(new(2, 3, 3, 3), new(4, 1, 5, 1), new(6, 1, 7, 1));

        var reading = Grids.Read(grid);

        Assert.Equal(
            [("1-1-1-1", DirectState.Met, null), ("1-1-1-2", DirectState.Met, null), ("4-4-4-1", DirectState.Unmet, "一行目\n二行目")],
            reading.Understood.Select(row => (row.Criterion, row.Answer, row.Reason)));
        Assert.Equal((RowFault.SeveralAnswers, "○ / ×"), reading.NotUnderstood.Select(row => (row.Why, row.Found)).Single());
    }

    [Fact]
    public void Answers_may_have_a_column_each_to_tick()
    {
        var grid = Grids.Of(
            ["番号", "はい", "一部", "いいえ", "対象外", "理由"],
            ["1-1-1-1", "✓", null, null, null, null], ["1-1-1-2", null, "レ", null, null, null], ["4-4-4-1", null, null, "○", null, null], ["4-4-4-2", null, null, null, "■", "サーバがない"],
            ["3-1-3-1", "✓", "✓", null, null, null], ["4-4-4-3", null, null, null, null, null]);

        var reading = Grids.Read(grid);

        Assert.Equal(
            [("1-1-1-1", DirectState.Met), ("1-1-1-2", DirectState.Partly), ("4-4-4-1", DirectState.Unmet), ("4-4-4-2", DirectState.NotApplicable)],
            reading.Understood.Select(row => (row.Criterion, row.Answer)));
        Assert.Equal((RowFault.SeveralAnswers, "3-1-3-1"), reading.NotUnderstood.Select(row => (row.Why, row.Criterion!)).Single());
        Assert.Single(reading.Unanswered);
    }

    [Theory]
    [InlineData("実施状況", "判定", "毎年見直している", "○")]
    [InlineData("前回の回答", "回答", "×", "○")]
    [InlineData("専門家の評価", "自己評価", "×", "○")]
    [InlineData("回答例", "回答欄", "×", "○")]
    [InlineData("回答者", "回答（○△×）", "総務", "○")]
    [InlineData("Assessor's answer", "Answer", "×", "○")]
    public void The_right_one_of_several_columns_is_taken_in_any_order(string other, string ours, string otherText, string ourText)
    {
        Assert.Equal(DirectState.Met, Assert.Single(Grids.Read(Grids.Of(["番号", other, ours], ["4-4-4-2", otherText, ourText])).Understood).Answer);
        Assert.Equal(DirectState.Met, Assert.Single(Grids.Read(Grids.Of([ours, other, "番号"], [ourText, otherText, "4-4-4-2"])).Understood).Answer);
    }

    [Fact]
    public void Two_columns_of_answers_that_are_alike_are_not_guessed_between() =>
        Assert.Equal(SheetFault.SeveralAnswerColumns, Assert.Single(Grids.Read(Grids.Of(["番号", "回答", "回答"], ["4-4-4-2", "○", "×"])).Skipped).Why);

    [Fact]
    public void Without_a_header_the_one_column_of_answers_is_taken()
    {
        Assert.Equal(DirectState.Unmet, Assert.Single(Grids.Read(Grids.Of(["更新", "×", "4-4-4-2"])).Understood).Answer);
        Assert.Equal(SheetFault.SeveralAnswerColumns, Assert.Single(Grids.Read(Grids.Of(["○", "×", "4-4-4-2"])).Skipped).Why);
        Assert.Equal(SheetFault.NoAnswerColumn, Assert.Single(Grids.Read(Grids.Of(["更新", "4-4-4-2"])).Skipped).Why);
    }

    [Fact]
    public void Covers_and_hidden_sheets_are_named_as_not_read()
    {
        var cover = Grids.Of(["会社名", "見本商事"], ["版", "2026-03-27"]) with { Name = "表紙" };
        var hidden = Grids.Of(["番号", "回答"], ["4-4-4-2", "○"]) with { Name = "隠し", IsHidden = true };

        Assert.Equal([new("表紙", SheetFault.NoNumbers), new("隠し", SheetFault.Hidden)], Grids.Read(cover, hidden).Skipped);
    }

    [Fact]
    public void Rows_hidden_by_a_filter_count_and_are_marked()
    {
        var grid = Grids.Of(["番号", "回答"], ["4-4-4-1", "○"], ["4-4-4-2", "○"]);
        var filtered = grid with { Rows = [.. grid.Rows.Select(row => row with { IsHidden = row.Number == 3 })] };

        Assert.Equal([false, true], Grids.Read(filtered).Understood.Select(row => row.IsHidden));
    }

    [Fact]
    public void A_header_repeated_further_down_is_no_row()
    {
        var reading = Grids.Read(Grids.Of(["番号", "回答", "理由"], ["1-1-1-1", "○"], ["防御"], ["番号", "回答", "理由"], ["4-4-4-2", "×", "これから"]));

        Assert.Equal(2, reading.Understood.Count);
        Assert.Empty(reading.NotUnderstood);
    }

    [Theory]
    [InlineData("2026-10-01")]
    [InlineData("2026-10-01T09:30:00")]
    [InlineData("2026/10/1")]
    [InlineData("２０２６／１０／１")]
    [InlineData("2026.10.1")]
    [InlineData("2026年10月1日")]
    [InlineData("2026年10月1日(木)")]
    [InlineData("令和8年10月1日")]
    [InlineData("R8.10.1")]
    public void Days_are_read_as_people_write_them(string text) =>
        Assert.Equal((Day, null), Grids.Read(Grids.Of(["番号", "回答", "回答日"], ["4-4-4-2", "○", text])).Understood.Select(row => (row.Date, row.UnreadDate)).Single());

    [Theory]
    [InlineData("先月")]
    [InlineData("2026-02-30")]
    [InlineData("8年10月1日")]
    [InlineData("R2026.10.1")]
    [InlineData("10/1")]
    [InlineData("令和元年13月1日")]
    public void A_day_that_is_none_does_not_lose_the_answer_and_is_told(string text) =>
        Assert.Equal((null, text, DirectState.Met), Grids.Read(Grids.Of(["番号", "回答", "日付"], ["4-4-4-2", "○", text])).Understood.Select(row => (row.Date, row.UnreadDate, row.Answer)).Single());

    [Fact]
    public void Rows_about_the_same_criterion_must_agree()
    {
        var one = Grids.Of(["番号", "回答", "理由"], ["1-1-1-1", "○", null], ["4-4-4-1", "○", null], ["4-4-4-2", "○", "a"]);
        var two = Grids.Of(["番号", "回答", "理由"], ["1-1-1-1", "はい", "規程"], ["4-4-4-1", "×", null], ["4-4-4-2", "○", "b"]) with { Name = "別" };

        var reading = Grids.Read(one, two);

        Assert.Equal(("1-1-1-1", "規程"), reading.Understood.Select(row => (row.Criterion, row.Reason!)).Single());
        Assert.Equal(
            [("シート", 3, "4-4-4-1"), ("シート", 4, "4-4-4-2"), ("別", 3, "4-4-4-1"), ("別", 4, "4-4-4-2")],
            reading.NotUnderstood.Where(row => row.Why == RowFault.Doubled).Select(row => (row.Place.Sheet, row.Place.Row, row.Criterion!)).OrderBy(row => row.Sheet == "別"));
        Assert.Equal(new SheetPlace("別", 3), Assert.Single(reading.NotUnderstood[0].Others!));
    }
}
