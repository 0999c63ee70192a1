using CsCheck;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Sheets;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Sheets;

/// <summary>Laws of reading check sheets, over random ones.</summary>
public sealed class SheetProperties
{
    private static readonly string[] Ids = [.. Grids.Scs.Requirements.SelectMany(requirement => requirement.Criteria).Select(criterion => criterion.Id)];
    private static readonly string[] Columns = ["number", "text", "answer", "reason", "date", "empty"];
    private static readonly ProfileReasons Words = new(new("条件に当たらない", "the condition does not hold"), new("ものがない", "there is none"));

    /// <summary>Pieces that mean something to the reader, and some that break readers.</summary>
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf("番号", "No.", "回答", "自己評価", "理由", "備考", "日付", "前回", "○", "△", "×", "－", "？", "はい", "いいえ", "対象外", "○△×", "4-4-4-2", "４－４－４－２", "1-1-1-1", "4-4-4", "4-5-2-1", "9-9-9-9", "2026/10/1", "レ",
            "", " ", "\uD800", "\uDC00\uD800", "\0", "\uFFFF", "\u200B", "4-4-4-2\uD83D", "💥", new string('○', 300), new string('4', 300), "4-" + new string('4', 40), "ﷺﷺﷺ"),
        Gen.String[0, 12]);

    private static readonly Gen<GridCell> Cell = Gen.Select(Gen.Frequency((9, Gen.Int[1, 9]), (1, Gen.Int)), Text, Gen.Enum<CellKind>(), Gen.Bool, (column, text, kind, isFormula) => new GridCell(column, text, kind, isFormula));

    private static readonly Gen<GridRow> Row = Gen.Select(Gen.Frequency((9, Gen.Int[1, 20]), (1, Gen.Int)), Cell.Array[0, 9], Gen.Bool, (number, cells, isHidden) => new GridRow(number, cells, isHidden));

    private static readonly Gen<MergedArea> Area = Gen.OneOf(
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 9], Gen.Int[0, 20], Gen.Int[0, 9], (a, b, c, d) => new MergedArea(a, b, c, d)),
        Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Int, (a, b, c, d) => new MergedArea(a, b, c, d)));

    private static readonly Gen<SheetGrid> Grid = Gen.Select(Row.Array[0, 20], Area.Array[0, 6], Gen.Bool, (rows, merged, isHidden) => new SheetGrid("s", rows, merged, isHidden && rows.Length % 3 == 0));

    private static readonly Gen<(DirectState Answer, string Reason, DateOnly? Date)> Answer = Gen.Select(
        Gen.Enum<DirectState>(), Gen.OneOf("サーバがない", "改\n行", "=1", "○と同じ", "none here"), Gen.Bool, Gen.Int[0, 5000],
        (answer, reason, dated, day) => (answer, answer == DirectState.NotApplicable || day % 2 == 0 ? reason : "", dated ? new DateOnly(2020, 1, 1).AddDays(day) : (DateOnly?)null));

    [Fact]
    public void Nothing_throws_whatever_stands_in_the_sheets() =>
        Grid.Array[0, 3].Sample(grids =>
        {
            var reading = SheetReader.Read(grids, Grids.Scs);
            Assert.Equal(reading.Understood.Count, reading.Understood.Select(row => row.Criterion).Distinct().Count());
            Assert.DoesNotContain(reading.Understood, row => row.Answer == DirectState.NotApplicable && string.IsNullOrWhiteSpace(row.Reason));
        }, iter: Cases.Single * 4);

    [Fact]
    public void The_order_of_rows_and_columns_and_the_place_of_the_header_do_not_matter() =>
        Gen.Select(Answer.Array[Ids.Length], Gen.Shuffle(Ids), Gen.Shuffle(Columns), Gen.Int[1, 12]).Sample((answers, ids, columns, headerRow) =>
        {
            var expected = Ids.Zip(answers).Select(pair => (pair.First, pair.Second.Answer, pair.Second.Reason, pair.Second.Date)).ToList();
            string?[][] rows = [[.. columns.Select(Header)], .. ids.Select(id => columns.Select(column => Shown(column, id, answers[Array.IndexOf(Ids, id)])).ToArray())];

            var reading = Grids.Read(Grids.At(headerRow, rows));

            Assert.Empty(reading.NotUnderstood);
            Assert.Equal(expected, reading.Understood.Select(row => (row.Criterion, row.Answer, row.Reason ?? "", row.Date)));
        }, iter: Cases.Single);

    /// <summary>The law of export and import, for every firm there can be.</summary>
    [Fact]
    public void What_stands_is_unchanged_by_its_own_sheet_and_an_empty_firm_gets_the_same_verdicts_from_it() =>
        RandomCase.WithFirms(4).Sample(sample =>
        {
            foreach (var firm in sample.Firms)
            {
                var result = Interpreter.Evaluate(sample.Catalogue, sample.Edition, 4, firm, sample.Date);
                var reading = SheetReader.Read([Exported(result)], sample.Edition);

                Assert.Empty(reading.NotUnderstood);
                Assert.Equal(result.Criteria.Count, reading.Understood.Count);
                Assert.Empty(SheetPreview.Of(reading, result, Words, new("sheet.xlsx", "", sample.Date)).Changes);

                var empty = Samples.Firm();
                var nothing = Interpreter.Evaluate(sample.Catalogue, sample.Edition, 4, empty, sample.Date);
                var taken = SheetPreview.Of(reading, nothing, Words, new("sheet.xlsx", "", sample.Date)).ApplyTo(empty, sample.Edition);
                var after = Interpreter.Evaluate(sample.Catalogue, sample.Edition, 4, taken, sample.Date);
                Assert.Equal(result.Criteria.Select(criterion => criterion.Verdict), after.Criteria.Select(criterion => criterion.Verdict));
                Assert.Equal(
                    result.Criteria.Select(criterion => Said(StandingAnswer.Of(criterion, Words))),
                    after.Criteria.Select(criterion => Said(StandingAnswer.Of(criterion, Words))));
            }
        }, iter: Cases.Single);

    private static (DirectState Answer, string? Reason, DateOnly? Date) Said(StandingAnswer answer) => (answer.Answer, answer.ReasonIn(english: false), answer.Date);

    private static SheetGrid Exported(StarResult result) => Grids.Of(
    [
        ["番号", "回答", "理由", "日付"],
        .. result.Criteria.Select(criterion =>
        {
            var standing = StandingAnswer.Of(criterion, Words);
            return new[] { criterion.Criterion.Id, Sign(standing.Answer), standing.ReasonIn(english: false), standing.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
        }),
    ]);

    private static string Sign(DirectState answer) => answer switch
    {
        DirectState.Met => "○",
        DirectState.Partly => "△",
        DirectState.Unmet => "×",
        DirectState.NotApplicable => "－",
        _ => "？",
    };

    private static string? Header(string column) => column switch
    {
        "number" => "評価基準No.",
        "text" => "評価基準",
        "answer" => "自己評価",
        "reason" => "理由",
        "date" => "確認日",
        _ => null,
    };

    private static string? Shown(string column, string id, (DirectState Answer, string Reason, DateOnly? Date) answer) => column switch
    {
        "number" => id,
        "text" => "更新は14日以内に",
        "answer" => Sign(answer.Answer),
        "reason" => answer.Reason,
        "date" => answer.Date?.ToString("yyyy/M/d", System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}
