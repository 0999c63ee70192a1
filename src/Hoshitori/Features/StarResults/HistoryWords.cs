using System.Globalization;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.StarResults;

/// <summary>The words of what was said, by whom and when.</summary>
public static class HistoryWords
{
    public static string Title => Pick("これまでの記録", "History");

    public static string StarLabel => Pick("★を選ぶ", "Choose the star");

    public static string CourseTitle(int star) => Pick($"★{star}の歩み", $"The way to ★{star}");

    public static string CourseInWords(IReadOnlyList<KeptCounts> days) => Pick(
        $"できている項目は、{StarWords.Day(days[^1].Day)}の{days[^1].Summary.Met}から{StarWords.Day(days[0].Day)}の{days[0].Summary.Met}になりました。数字は下の表にあります。",
        $"Criteria met went from {days[^1].Summary.Met} on {StarWords.Day(days[^1].Day)} to {days[0].Summary.Met} on {StarWords.Day(days[0].Day)}. The numbers are in the table below.");

    public static string AsTable => Pick("数字の表で見る", "See the numbers");

    public static string Statements => Pick("だれが、いつ、何と答えたか", "Who said what, and when");

    public static string NothingSaid => Pick("まだ答えはありません。", "Nothing was said yet.");

    public static string Older => Pick("もっと前を見る", "Older");

    public static string ToNewest => Pick("最新に戻る", "Back to the newest");

    public static string AllSaid(int count) => Pick($"この質問のこれまでの答え（{count}件）", $"What was said before ({count})");

    public static string DirectTitle => Pick("評価基準への直接の答え", "Answers given straight to the criterion");

    public static string TurnsTitle => Pick("判定の移り変わり", "How the verdict went");

    public static string TakenBack => Pick("取り消し", "Taken back");

    public static string FactsSet => Pick("会社の概要を更新", "The company's facts were set");

    public static string Moment(DateTime at) => at.InJapan().ToString(IsEnglish ? "d MMM yyyy HH:mm" : "yyyy年M月d日 H:mm", CultureInfo.CurrentCulture);

    public static string Who(string by, IReadOnlyDictionary<string, string> names) => names.TryGetValue(by, out var name) ? Honoured(name) : by.Split(':')[0] switch
    {
        "job" => Pick("自動の処理", "automatic work"),
        "command" => Pick("管理コマンド", "a command"),
        "token" => Pick("連携プログラム", "a program"),
        _ => Pick("以前のメンバー", "a former member"),
    };

    public static string Source(AnswerSource source) => source switch
    {
        AnswerSource.Person => Pick("本人の回答", "said by a person"),
        AnswerSource.Document => Pick("文書", "document"),
        AnswerSource.Register => Pick("台帳", "register"),
        AnswerSource.Check => Pick("自動の検査", "check"),
        AnswerSource.Provider => Pick("業者", "provider"),
        _ => Pick("取り込み", "import"),
    };

    public static string SaidBy(Voice voice, string? name) => string.Join(
        " ・ ", new[] { Source(voice.Source), name is null ? null : Honoured(name), StarWords.Day(voice.Said), Until(voice.Until) }.Where(part => !string.IsNullOrEmpty(part)));

    public static string SaysOtherwise(Voice voice, string? name) => Pick(
        $"食い違い：{SaidBy(voice, name)} は「{StarWords.State(voice.Entry.State)}」", $"Disagrees: \"{StarWords.State(voice.Entry.State)}\" ({SaidBy(voice, name)})");

    public static string Direct(DirectState answer) => answer switch
    {
        DirectState.Met => Pick("できている", "Met"),
        DirectState.Partly => Pick("一部", "Partly"),
        DirectState.Unmet => Pick("まだ", "Not yet"),
        DirectState.NotApplicable => Pick("当てはまらない", "Does not apply"),
        _ => Pick("わからない", "Don't know"),
    };

    public static string Details(Statement said) => string.Join(" ・ ", new[]
    {
        Source(said.Source), Done(said.Entry?.Date), Until(said.Until), said.Entry?.Reason, said.Entry?.Note,
    }.Where(part => !string.IsNullOrWhiteSpace(part)));

    public static string Details(DirectStatement answered) => string.Join(" ・ ", new[]
    {
        answered.Answer?.Source, Done(answered.Answer?.Date), answered.Answer?.Reason,
    }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string Done(DateOnly? day) => day is { } done ? Pick($"{StarWords.Day(done)}に実施", $"done {StarWords.Day(done)}") : "";

    private static string Until(DateOnly? day) => day is { } last ? Pick($"{StarWords.Day(last)}まで有効", $"until {StarWords.Day(last)}") : "";

    private static string Honoured(string name) => Pick(name + "さん", name);
}
