using System.Globalization;
using Hoshitori.Features.Sheets;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Sheets;

namespace Hoshitori.Tests.Features.Sheets;

/// <summary>Whoever filled in a sheet is told of every row what is wrong and what to do, in both languages and never in code.</summary>
public sealed class SheetsTextTests
{
    private static readonly DraftNumber Draft = new("4-5-2", new("出口対策", "traffic to the outside"), new("もうありません。", "It is gone."), "S5", Confidence.Inferred);

    [Fact]
    public void Every_reason_has_words_of_its_own()
    {
        NotUnderstoodRow[] rows = [.. Enum.GetValues<RowFault>().Select(why => new NotUnderstoodRow(new("★3", 7), why, "4-5-2-1", "4-4-4-2", Draft, DirectState.Met, [new("別", 9)]))];

        Says("ja-JP", letter => letter is >= 'ぁ' and <= 'ん', rows);
        Says("en-GB", letter => letter is >= 'a' and <= 'z', rows);
    }

    [Fact]
    public void A_number_of_a_draft_is_named_as_such() =>
        Assert.Equal(
            "番号「4-5-2-1」は制度の案の段階だけにあったものです（案での意味：出口対策）。もうありません。",
            In("ja-JP", () => SheetsText.Why(new NotUnderstoodRow(new("★3", 7), RowFault.DraftNumber, "4-5-2-1", Draft: Draft))));

    [Fact]
    public void Rows_that_contradict_each_other_name_each_other() =>
        Assert.Equal(
            "4-4-4-2 の行がほかにもあり、内容が違います（シート「別」9行目）。一つにそろえてください。",
            In("ja-JP", () => SheetsText.Why(new NotUnderstoodRow(new("★3", 7), RowFault.Doubled, "", "4-4-4-2", Others: [new("別", 9)]))));

    private static void Says(string language, Func<char, bool> isOfIt, NotUnderstoodRow[] rows) => In(language, () =>
    {
        string[] said = [.. rows.Select(SheetsText.Why), .. Enum.GetValues<SheetFault>().Select(SheetsText.Why)];
        Assert.All(said, text => Assert.Contains(text, letter => isOfIt(letter)));
        Assert.Equal(said.Length, said.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(said, text => text.Contains("RowFault", StringComparison.Ordinal));
        return said;
    });

    private static T In<T>(string language, Func<T> say)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
