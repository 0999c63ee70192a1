using Hoshitori.Rules.Sheets;

namespace Hoshitori.Rules.Tests.Sheets;

/// <summary>Numbers of criteria as people and Excel write them.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("4-4-4-2")]
    [InlineData("４－４－４－２")]
    [InlineData(" No.4-4-4-2 ")]
    [InlineData("№４−４−４−２")]
    [InlineData("4.4.4.2")]
    [InlineData("4.4.4.2.")]
    [InlineData("4 - 4 - 4 - 2")]
    [InlineData("4‐4–4—2")]
    [InlineData("4ー4ー4ー2")]
    [InlineData("4_4_4_2")]
    [InlineData("④-④-④-②")]
    [InlineData("04-04-04-02")]
    [InlineData("[No.4-4-4-2]")]
    [InlineData("【4-4-4-2】")]
    [InlineData("基準4-4-4-2")]
    [InlineData("4-4-4-2 更新は14日以内")]
    [InlineData("4-4-4-2：更新")]
    public void A_number_is_read_in_all_its_forms(string text) =>
        Assert.Equal("4-4-4-2", Assert.Single(Grids.Read(Grids.Of(["番号", "回答"], [text, "○"])).Understood).Criterion);

    [Theory]
    [InlineData("4-4-4-9", RowFault.UnknownNumber)]
    [InlineData("4-4-4-2-1", RowFault.UnknownNumber)]
    [InlineData("9-9-9-9", RowFault.UnknownNumber)]
    [InlineData("4-4-4-2a", RowFault.UnknownNumber)]
    [InlineData("4-4-4-22", RowFault.UnknownNumber)]
    [InlineData("更新", RowFault.UnknownNumber)]
    [InlineData("4-4-4", RowFault.RequirementNumber)]
    [InlineData("4-5-2-1", RowFault.DraftNumber)]
    [InlineData("No.4-5-2", RowFault.DraftNumber)]
    [InlineData(null, RowFault.NoNumber)]
    public void A_number_that_is_none_is_reported_with_its_reason(string? text, RowFault why)
    {
        var reading = Grids.Read(Grids.Of(["番号", "回答"], [text, "○"], ["1-1-1-1", "×"]));

        Assert.Equal("1-1-1-1", Assert.Single(reading.Understood).Criterion);
        Assert.Equal((why, text ?? "", new SheetPlace("シート", 2)), reading.NotUnderstood.Select(row => (row.Why, row.Found, row.Place)).Single());
    }

    [Fact]
    public void A_number_that_Excel_made_a_date_is_not_told_back()
    {
        var grid = new SheetGrid("シート", [new(1, [new(1, "番号"), new(2, "回答")]), new(2, [new(1, "2024-01-02", CellKind.Date), new(2, "○")]), new(3, [new(1, "1-1-1-1"), new(2, "○")])], []);

        var row = Assert.Single(Grids.Read(grid).NotUnderstood);

        Assert.Equal((RowFault.NumberBecameDate, "2024-01-02"), (row.Why, row.Found));
    }

    [Fact]
    public void Headings_notes_and_sums_without_an_answer_are_passed_over()
    {
        var reading = Grids.Read(Grids.Of(["番号", "回答", "理由"], ["1 統治"], ["1-1-1", null, "社内ルール"], ["1-1-1-1", "○"], ["注：○は実施済みのことです"], ["合計", "1件"], [null, "以上"]));

        Assert.Single(reading.Understood);
        Assert.Empty(reading.NotUnderstood);
    }

    [Fact]
    public void Numbers_of_drafts_are_named_as_such_also_without_an_answer()
    {
        var reading = Grids.Read(Grids.Of(["番号", "回答"], ["4-5-2-1", null], ["3-1-3-1", "○"], ["4-4-4-2", "○"]));

        Assert.Equal("出口対策", Assert.Single(reading.NotUnderstood).Draft!.Meant.Ja);
        Assert.True(reading.UsesDraftNumbers);
        Assert.Equal([("3-1-3-1", "把握"), ("4-4-4-2", null)], reading.Understood.Select(row => (row.Criterion, row.MeantOtherwise?.Meant.Ja)));
    }

    [Fact]
    public void Numbers_with_another_meaning_in_drafts_are_as_good_as_any_in_a_sheet_of_today()
    {
        var reading = Grids.Read(Grids.Of(["番号", "回答"], ["3-1-3-1", "○"]));

        Assert.False(reading.UsesDraftNumbers);
        Assert.Null(Assert.Single(reading.Understood).MeantOtherwise);
    }
}
