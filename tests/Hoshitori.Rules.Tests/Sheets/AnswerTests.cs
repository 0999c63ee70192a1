using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Sheets;

namespace Hoshitori.Rules.Tests.Sheets;

/// <summary>The marks and words people answer with, and those that are no answer.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData(DirectState.Met, "○|◯|〇|●|◎|⭕|✓|✔|✔️|Yes／はい|☑|レ|ﾚ|o|O|Ｏ|はい|はい。|Yes|ＹＥＳ|y|実施|実施済み|実施している|対応済|できている|適合|済|met|In place| ○ |\u200B○|○（2025年から）|○ 規程あり|◯：毎年|レ 全社")]
    [InlineData(DirectState.Partly, "△|▲|一部|一部実施|一部できている|部分的に実施|Partly|partially|Partial／一部|△（本社だけ）|▲ 来月")]
    [InlineData(DirectState.Unmet, "×|✕|✖|✗|✘|x|X|ｘ|いいえ|No|n|未実施|できていない|未達成|不適合|まだ|not yet|×（予算なし）|✕ 予定")]
    [InlineData(DirectState.NotApplicable, "-|－|ー|―|–|—|−|‐|─|ｰ|--|N/A|n/a|NA|該当なし|対象外|非該当|適用外|当てはまらない|関係ない|Not applicable")]
    [InlineData(DirectState.Unknown, "?|？|？？|不明|わからない|分からない|未回答|未確認|unknown|Don't know|not answered")]
    public void An_answer_is_read_in_all_its_forms(DirectState state, string forms)
    {
        foreach (var form in forms.Split('|'))
        {
            var row = Assert.Single(Grids.Answered(form, "サーバがない").Understood);
            Assert.True(row.Answer == state, $"\"{form}\" is {row.Answer}");
        }
    }

    [Theory]
    [InlineData("○・△・×")]
    [InlineData("○/×")]
    [InlineData("はい／いいえ")]
    [InlineData("/")]
    [InlineData("○（一部）")]
    [InlineData("○→×")]
    [InlineData("はい、一部だけ")]
    [InlineData("yes, but partly")]
    [InlineData("対応中")]
    [InlineData("来月やる予定")]
    [InlineData("0")]
    [InlineData("良")]
    [InlineData("A")]
    [InlineData("----")]
    public void What_is_no_clear_answer_is_not_guessed(string text)
    {
        var reading = Grids.Answered(text, "理由");

        Assert.Empty(reading.Understood);
        Assert.Equal((RowFault.UnreadableAnswer, text, "4-4-4-2", new SheetPlace("シート", 2)), reading.NotUnderstood.Select(row => (row.Why, row.Found, row.Criterion, row.Place)).Single());
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("　")]
    [InlineData("□")]
    [InlineData("☐")]
    public void An_empty_cell_or_box_is_no_answer(string text)
    {
        var reading = Grids.Answered(text, "理由");

        Assert.Empty(reading.Understood);
        Assert.Empty(reading.NotUnderstood);
        Assert.Equal(new UnansweredRow(new("シート", 2), "4-4-4-2"), Assert.Single(reading.Unanswered));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("－")]
    public void Does_not_apply_needs_a_reason(string? reason) =>
        Assert.Equal(RowFault.NoReason, Assert.Single(Grids.Answered("対象外", reason).NotUnderstood).Why);

    [Fact]
    public void Boxes_of_Excel_are_met_when_ticked_and_open_when_not()
    {
        static SheetReading Box(GridCell cell) => Grids.Read(new SheetGrid("シート", [new(1, [new(1, "番号"), new(2, "回答")]), new(2, [new(1, "4-4-4-2"), cell])], []));

        Assert.Equal(DirectState.Met, Box(new(2, "TRUE", CellKind.Boolean)).Understood.Single().Answer);
        Assert.Equal(RowFault.UnreadableAnswer, Box(new(2, "FALSE", CellKind.Boolean)).NotUnderstood.Single().Why);
        Assert.Equal(RowFault.UnreadableAnswer, Box(new(2, "2026-10-01", CellKind.Date)).NotUnderstood.Single().Why);
        Assert.Equal(RowFault.UnreadableAnswer, Box(new(2, "#N/A", CellKind.Error)).NotUnderstood.Single().Why);
        Assert.Equal(RowFault.FormulaWithoutValue, Box(new(2, "", IsFormula: true)).NotUnderstood.Single().Why);
        Assert.Equal(DirectState.Unmet, Box(new(2, "×", IsFormula: true)).Understood.Single().Answer);
    }

    [Fact]
    public void A_reason_that_cannot_be_kept_whole_is_refused_rather_than_cut()
    {
        Assert.Equal(RowFault.ReasonTooLong, Assert.Single(Grids.Answered("○", new string('長', DirectAnswer.LongestReason + 1)).NotUnderstood).Why);
        Assert.Equal(DirectAnswer.LongestReason, Assert.Single(Grids.Answered("○", new string('長', DirectAnswer.LongestReason)).Understood).Reason!.Length);
    }
}
