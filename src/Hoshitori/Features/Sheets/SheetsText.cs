using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Sheets;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Sheets;

/// <summary>The words of workbooks that go out and of what is read from those that come in.</summary>
public static partial class SheetsText
{
    /// <summary>Stands as the reason where the firm's profile says that a criterion does not apply; known in both languages when it comes back.</summary>
    public static ProfileReasons ProfileReasons { get; } = new(
        new("会社の概要から、この評価基準の条件に当たりません。", "By the firm's profile, the criterion's own condition does not hold."),
        new("会社の概要から、この評価基準が問うものがありません。", "By the firm's profile, what the criterion asks about does not exist."));

    public static string Overview => Pick("概要", "Overview");

    /// <summary>Name of the sheet of a star. Each criterion stands in one sheet only, so that nobody changes it in one and forgets the other.</summary>
    public static string SheetOf(int star, int lowest) => star == lowest
        ? Pick($"★{star}", $"★{star}")
        : Pick($"★{star}（★{star - 1}に加わる項目）", $"★{star} (beyond ★{star - 1})");

    public static string Number => Pick("番号", "Number");

    public static string Category => Pick("分類", "Category");

    public static string Requirement => Pick("要求事項", "Requirement");

    public static string Criterion => Pick("評価基準（要約・私たちの言葉）", "Criterion (our own summary)");

    public static string Answer => Pick("回答", "Answer");

    public static string Reason => Pick("理由・メモ", "Reason or note");

    public static string Date => Pick("日付", "Date");

    public static string Basis => Pick("根拠", "Based on");

    public static string Missing => Pick("足りない対策", "Controls still missing");

    public static string ChoiceTitle => Pick("回答の書き方", "How to answer");

    public static string ChoiceHelp => Pick("○ △ × － ？ のどれかを選んでください。", "Choose one of ○ △ × － ？.");

    /// <summary>The sign that stands for an answer in a sheet.</summary>
    public static string Sign(DirectState answer) => answer switch
    {
        DirectState.Met => "○",
        DirectState.Partly => "△",
        DirectState.Unmet => "×",
        DirectState.NotApplicable => "－",
        _ => "？",
    };

    /// <summary>What a sign means.</summary>
    public static string Meaning(DirectState answer) => answer switch
    {
        DirectState.Met => Pick("できている", "In place"),
        DirectState.Partly => Pick("一部だけできている（達成には数えません）", "Partly in place (does not count as met)"),
        DirectState.Unmet => Pick("まだ", "Not yet"),
        DirectState.NotApplicable => Pick("当てはまらない（理由が要ります）", "Does not apply (needs a reason)"),
        _ => Pick("わからない・未回答", "Not known, not answered"),
    };

    public static string BasisOf(CriterionResult result) => result switch
    {
        { Basis: Rules.Evaluations.Basis.Direct } => Pick("直接の回答", "Direct answer"),
        { NotApplicable: NotApplicableBecause.Condition or NotApplicableBecause.DoesNotExist } => Pick("会社の概要から", "The firm's profile"),
        { Verdict: Verdict.Unknown } => Pick("対策の回答が足りません", "Answers about controls are missing"),
        { Direct: { } direct } when direct.Verdict != result.Verdict && direct.Verdict != Verdict.Unknown => Pick(
            $"対策の回答から（直接の回答は {Sign(direct.Answer)}）", $"Answers about controls (the direct answer is {Sign(direct.Answer)})"),
        _ => Pick("対策の回答から", "Answers about controls"),
    };

    public static string MissingControl(string title, Because because) => because.Reason switch
    {
        ValueReason.Lapsed => Pick($"{title}（期限切れ）", $"{title} (lapsed)"),
        _ when because.Value == Truth.Unknown => Pick($"{title}（要確認）", $"{title} (to be found out)"),
        _ => title,
    };

    public static string Title => Pick("自己診断の結果（星取）", "Result of the self-assessment (Hoshitori)");

    public static string Firm => Pick("会社", "Firm");

    public static string NoName => Pick("（名前なし）", "(no name)");

    public static string Scope => Pick("適用範囲", "Scope");

    public static string Edition => Pick("制度と版", "Scheme and edition");

    public static string Revision => Pick("対策の本の改訂", "Revision of our catalogue");

    public static string JudgedOn => Pick("判定した日", "Day of judgement");

    public static string Status => Pick("この結果の位置づけ", "What this result is");

    public static string SelfAssessed => Pick(
        "自己診断（専門家の確認や第三者の評価を受けたものではありません）",
        "Self-assessed (not confirmed by an expert, not assessed by a third party)");

    public static string Official => Pick("公式の要求事項・評価基準", "Official requirements and criteria");

    public static string OursNotOfficial => Pick(
        "評価基準の欄は私たちの言葉による要約です。公式の文は上のリンクでご確認ください。",
        "The column of criteria holds our own summaries. Follow the link above for the official text.");

    public static string Counts(int star) => Pick($"★{star}の項目", $"Criteria of ★{star}");

    public static string CountsLine(Summary summary) => Pick(
        $"全{summary.Total}項目：できている {summary.Met}、まだ {summary.Unmet}、わからない {summary.Unknown}、当てはまらない {summary.NotApplicable}",
        $"{summary.Total} in all: {summary.Met} met, {summary.Unmet} not yet, {summary.Unknown} unknown, {summary.NotApplicable} do not apply");

    public static string Includes(int star) => Pick(
        $"★{star}には★{star - 1}の項目もすべて要ります。表は重ならないように分けています。",
        $"★{star} also needs every criterion of ★{star - 1}. Each criterion stands in one sheet only.");

    public static string AlsoNeeds(int star, int lowest, int own, int below) => Pick(
        $"このシートは★{star}で加わる{own}項目だけです。★{star}には、シート「{SheetOf(lowest, lowest)}」からの{below}項目も要ります（全{own + below}項目）。",
        $"This sheet holds only the {own} criteria that come with ★{star}. ★{star} also needs the {below} from the sheet \"{SheetOf(lowest, lowest)}\" ({own + below} in all).");

    public static string HowToAnswer => Pick("回答の印", "Signs of answers");

    public static string HowToReturn => Pick("書き換えて戻すとき", "To change and return it");

    public static string HowToReturnLine => Pick(
        "「回答」「理由・メモ」「日付」の列を書き換えて保存すれば、星取の「チェックシートの取り込み」で読み込めます。番号の列は変えないでください。",
        "Change the columns Answer, Reason or note, and Date, save, and import the sheet in Hoshitori. Leave the column of numbers as it is.");

    /// <summary>Why a row was not understood and what to do, for the person who filled it in.</summary>
    public static string Why(NotUnderstoodRow row) => row.Why switch
    {
        RowFault.UnknownNumber => Pick($"番号「{row.Found}」の評価基準はありません。番号を確かめてください。", $"There is no criterion \"{row.Found}\". Check the number."),
        RowFault.DraftNumber => Pick(
            $"番号「{row.Found}」は制度の案の段階だけにあったものです（案での意味：{row.Draft?.Meant.Ja}）。{row.Draft?.Now.Ja}",
            $"The number \"{row.Found}\" existed only in drafts of the scheme (there: {row.Draft?.Meant.En}). {row.Draft?.Now.En}"),
        RowFault.RequirementNumber => Pick(
            $"「{row.Found}」は要求事項の番号です。その中の評価基準ごとに答えてください。",
            $"\"{row.Found}\" is the number of a requirement. Answer each of its criteria."),
        RowFault.NumberBecameDate => Pick(
            $"番号がExcelに日付「{row.Found}」と受け取られ、元の番号が分かりません。セルの表示形式を「文字列」にして番号を入れ直してください。",
            $"Excel took the number for the date {row.Found}, and the number cannot be told back. Format the cell as text and type the number again."),
        RowFault.NoNumber => Pick("回答がありますが、評価基準の番号がありません。番号を書いてください。", "There is an answer without the number of a criterion. Write the number."),
        RowFault.UnreadableAnswer => Pick($"回答「{row.Found}」を読み取れません。○ △ × － ？ のどれかにしてください。", $"The answer \"{row.Found}\" cannot be read. Use one of ○ △ × － ？."),
        RowFault.FormulaWithoutValue => Pick("回答が数式で、値が入っていません。答えをそのまま入れてください。", "The answer is a formula without a value. Enter the answer itself."),
        RowFault.SeveralAnswers => Pick($"一つの評価基準に違う回答「{row.Found}」があります。一つにしてください。", $"There are different answers to one criterion: \"{row.Found}\". Keep one."),
        RowFault.ReasonTooLong => Pick($"理由が長すぎます（{DirectAnswer.LongestReason}文字まで）。短くしてください。", $"The reason is too long (at most {DirectAnswer.LongestReason} letters). Make it shorter."),
        RowFault.NoReason => Pick("「当てはまらない」には理由が要ります。理由の列に書いてください。", "\"Does not apply\" needs a reason. Write it in the column of reasons."),
        _ => Pick(
            $"{row.Criterion} の行がほかにもあり、内容が違います（{Places(row)}）。一つにそろえてください。",
            $"Other rows about {row.Criterion} say something else ({Places(row)}). Make them agree."),
    };

    /// <summary>Why a sheet was not read.</summary>
    public static string Why(SheetFault fault) => fault switch
    {
        SheetFault.NoNumbers => Pick("評価基準の番号（4-4-4-2 の形）が見つかりません。", "No number of a criterion (like 4-4-4-2) was found."),
        SheetFault.NoAnswerColumn => Pick("回答の列が見つかりません。列の見出しを「回答」にしてください。", "The column of answers was not found. Name it \"Answer\"."),
        SheetFault.SeveralAnswerColumns => Pick("回答らしい列がいくつもあり、どれか決められません。使う列の見出しだけを「回答」にしてください。", "Several columns may be that of the answers. Name only the right one \"Answer\"."),
        _ => Pick("表示されていないシートなので読みません。読むときは再表示して保存してください。", "The sheet is hidden and not read. Unhide it and save to have it read."),
    };

    /// <summary>A row that may answer another question, because the sheet was made after a draft.</summary>
    public static string MeantOtherwise(DraftNumber draft) => Pick(
        $"このシートは制度の案の番号を使っています。案ではこの番号は「{draft.Meant.Ja}」でした。{draft.Now.Ja}",
        $"The sheet uses numbers of a draft, where this one was: {draft.Meant.En}. {draft.Now.En}");

    public static string UnreadDate(string text) => Pick($"日付「{text}」は読み取れないので、日付なしで取り込みます。", $"The date \"{text}\" cannot be read; the answer is taken over without it.");

    public static string Row(SheetPlace place) => Pick($"シート「{place.Sheet}」{place.Row}行目", $"Sheet \"{place.Sheet}\", row {place.Row}");

    private static string Places(NotUnderstoodRow row) => string.Join(Pick("、", "; "), (row.Others ?? []).Select(Row));
}
