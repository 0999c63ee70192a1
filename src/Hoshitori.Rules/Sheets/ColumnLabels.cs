using System.Collections.Frozen;

namespace Hoshitori.Rules.Sheets;

/// <summary>What a column of a check sheet is for.</summary>
internal enum ColumnRole
{
    None,
    Number,
    Answer,
    Reason,
    Date,

    /// <summary>Somebody else's answers, last year's, a sample: never the firm's answer of today.</summary>
    NotOurs,
}

/// <summary>A column's purpose as its header says it; of several columns for one purpose the highest rank counts.</summary>
internal readonly record struct ColumnLabel(ColumnRole Role, int Rank);

/// <summary>Reads the headers of columns.</summary>
internal static class ColumnLabels
{
    private const int Longest = 60;
    private const int LongestFolded = 24;

    private static readonly string[] NotOurs =
    [
        "前回", "昨年", "去年", "前年", "過去", "記入例", "回答例", "評価例", "方法", "回答者", "評価者", "担当", "記入者", "確認者", "専門家", "審査", "評価機関", "発注",
        "previous", "lastyear", "example", "sample", "assessor", "expert", "reviewer", "respondent", "basedon", "期限", "期日", "予定", "目標", "duedate", "deadline", "target",
    ];

    private static readonly string[] Dates = ["日付", "年月日", "回答日", "確認日", "実施日", "記入日", "更新日", "点検日", "評価日", "判定日", "date"];

    private static readonly (string Part, int Rank)[] Reasons =
    [
        ("理由", 4), ("reason", 4), ("備考", 3), ("メモ", 3), ("コメント", 3), ("note", 3), ("comment", 3), ("remark", 3),
        ("特記", 2), ("根拠", 1),
    ];

    private static readonly FrozenSet<string> ExactAnswers = new[]
    {
        "回答", "回答欄", "自己評価", "自己診断", "自己点検", "自己判定", "自己採点", "御社回答", "貴社回答", "当社回答", "自社回答", "answer", "answers", "youranswer", "self-assessment", "response",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] AnswerParts = ["回答", "自己評価", "自己診断", "自己点検", "自己判定", "answer", "self-assessment", "response"];

    private static readonly string[] StatusParts = ["実施状況", "対応状況", "達成状況", "遵守状況", "適合状況", "取組状況", "取り組み状況", "実施有無", "status"];

    private static readonly FrozenSet<string> WeakAnswers = new[]
    {
        "評価", "評価結果", "判定", "判定結果", "結果", "チェック", "チェック欄", "点検結果", "適合", "適否", "可否", "有無", "check", "result", "assessment", "compliance",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Numbers = ["番号", "項番", "number", "no."];

    /// <summary>The purpose a header names; none for anything else and for whole sentences.</summary>
    public static ColumnLabel Of(string header)
    {
        if (header.Length is 0 or > Longest || Fold.WithoutSpaces(header) is not { Length: > 0 and <= LongestFolded } label)
        {
            return default;
        }

        if (Has(NotOurs) || label == "根拠")
        {
            return new(ColumnRole.NotOurs, 0);
        }

        if (Has(Dates))
        {
            return new(ColumnRole.Date, 1);
        }

        if (Reasons.FirstOrDefault(reason => label.Contains(reason.Part, StringComparison.Ordinal)) is { Rank: > 0 } found)
        {
            return new(ColumnRole.Reason, found.Rank);
        }

        var rank = ExactAnswers.Contains(label) ? 5 : Has(AnswerParts) ? 4 : AnswerWords.IsChoice(header) ? 3 : Has(StatusParts) ? 2 : WeakAnswers.Contains(label) ? 1 : 0;
        return rank > 0 ? new(ColumnRole.Answer, rank)
            : Has(Numbers) || label is "no" or "#" or "id" || label.EndsWith("no", StringComparison.Ordinal) ? new(ColumnRole.Number, 1)
            : default;

        bool Has(string[] parts) => parts.Any(part => label.Contains(part, StringComparison.Ordinal));
    }
}
