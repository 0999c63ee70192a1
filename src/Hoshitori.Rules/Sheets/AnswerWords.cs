using System.Collections.Frozen;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Sheets;

/// <summary>Reads the marks and words with which check sheets are answered.</summary>
internal static class AnswerWords
{
    private const int Longest = 200;

    /// <summary>Signs that stand for an answer also with words behind them; letters and dashes do not.</summary>
    private const string Done = "○◯〇●◎⭕✓✔☑✅レ";
    private const string Half = "△▲";
    private const string Not = "×✕✖✗✘❌╳⨯";
    private const string Dashes = "-‐‒–—―−ー─━⁃";
    private const string EmptyBoxes = "□☐";
    private const string AfterSign = " (:、,。・/";

    private static readonly FrozenDictionary<string, DirectState> Words = new (DirectState State, string Words)[]
    {
        (DirectState.Met,
            "o|まる|マル|丸|はい|yes|y|実施|実施済|実施済み|実施している|実施しています|対応済|対応済み|対応している|対応しています|できている|できています|出来ている|出来ています"
            + "|済|済み|完了|達成|適合|満たす|満たしている|満たしています|met|done|in place|implemented|fully implemented|compliant"),
        (DirectState.Partly,
            "さんかく|三角|一部|一部のみ|一部実施|一部実施済|一部実施済み|一部実施している|一部実施しています|一部対応|一部対応済|一部対応済み|一部対応している|一部できている|一部できています"
            + "|部分的|部分的に実施|部分的に実施している|部分実施|部分対応|partly|partial|partially|partly met|partially met|partially implemented|in part"),
        (DirectState.Unmet,
            "x|ばつ|バツ|いいえ|no|n|未|未実施|未対応|実施していない|実施していません|対応していない|対応していません|できていない|できていません|出来ていない|出来ていません"
            + "|未達|未達成|不適合|満たさない|満たしていない|満たしていません|まだ|not met|unmet|not done|not in place|not implemented|not yet|non-compliant"),
        (DirectState.NotApplicable,
            "n/a|na|n.a.|n.a|対象外|該当なし|該当無し|該当無|該当しない|該当しません|該当せず|非該当|適用外|適用対象外|適用なし|当てはまらない|当てはまりません|あてはまらない|関係ない|関係なし"
            + "|not applicable|does not apply|out of scope"),
        (DirectState.Unknown,
            "?|??|???|不明|わからない|わかりません|分からない|分かりません|判らない|未回答|無回答|未記入|未確認|確認中|unknown|don't know|dont know|do not know|not answered|unanswered|not sure"),
    }.SelectMany(group => group.Words.Split('|'), (group, word) => KeyValuePair.Create(Fold.Of(word), group.State)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a text says; <c>null</c> where it says no answer or more than one.</summary>
    public static DirectState? Read(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        var folded = Fold.Of(text).TrimEnd('。', '.');
        return Exact(folded) ?? SignWithWords(folded) ?? SameTwice(folded);
    }

    /// <summary>Whether nothing was entered: an empty cell or an empty box to tick.</summary>
    public static bool IsBlank(string text) =>
        string.IsNullOrWhiteSpace(text) || (text.Length <= Longest && Fold.Of(text) is var folded && (folded.Length == 0 || folded.All(EmptyBoxes.Contains)));

    /// <summary>Whether a text is nothing but answers to choose from: <c>○△×</c>, <c>はい／いいえ</c>.</summary>
    public static bool IsChoice(string text) =>
        text.Length <= Longest && Fold.WithoutSpaces(text) is var folded
        && (folded.Count(IsSign) >= 2 && folded.All(letter => IsSign(letter) || Dashes.Contains(letter) || "?/・,、()".Contains(letter))
            || (folded.Split('/', '・', '、', ',') is { Length: > 1 } parts && parts.All(part => Exact(part) is not null)));

    private static DirectState? Exact(string folded) =>
        folded.Length is > 0 and <= 3 && folded.All(Dashes.Contains) ? DirectState.NotApplicable
        : folded.Length == 1 && OfSign(folded[0]) is { } sign ? sign
        : Words.TryGetValue(folded, out var state) ? state
        : null;

    /// <summary><c>○（2025年から）</c> is ○; <c>○・△・×</c> and <c>○（一部）</c> are not.</summary>
    private static DirectState? SignWithWords(string folded)
    {
        if (folded.Length < 2 || OfSign(folded[0]) is not { } state || !AfterSign.Contains(folded[1], StringComparison.Ordinal))
        {
            return null;
        }

        var words = folded[1..].Trim([.. AfterSign, ')']);
        return words.Any(IsSign) || (Exact(words) is { } other && other != state) ? null : state;
    }

    /// <summary><c>Yes／はい</c>: the same answer in two languages.</summary>
    private static DirectState? SameTwice(string folded)
    {
        DirectState?[] parts = [.. folded.Split('/').Select(part => Exact(part.Trim())).Distinct()];
        return parts.Length == 1 ? parts[0] : null;
    }

    private static bool IsSign(char letter) => OfSign(letter) is not null;

    private static DirectState? OfSign(char letter) =>
        Done.Contains(letter, StringComparison.Ordinal) ? DirectState.Met
        : Half.Contains(letter, StringComparison.Ordinal) ? DirectState.Partly
        : Not.Contains(letter, StringComparison.Ordinal) ? DirectState.Unmet
        : null;
}
