using System.Globalization;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Results;
using Hoshitori.Ui;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.StarResults;

/// <summary>The words of an organisation's own results.</summary>
public static class StarResultsText
{
    public static string ShowOwnHome => Pick("組織のホームを見る", "See the organisation's first page");

    public static string ShowOwnTable => Pick("組織の星取表を見る", "See the organisation's star table");

    public static string ShowOwnCriterion => Pick("組織の評価基準のページを見る", "See a criterion in the organisation");

    public static string ShowHistory => Pick("これまでの記録を見る", "See the history");

    public static string CompareDays => Pick("2つの日を比べる", "Compare two days");

    public static string PrintReport => Pick("結果の報告書を見る", "See the report of a result");

    public static string DownloadReport => Pick("結果の報告書をPDFで受け取る", "Get the report of a result as PDF");

    public static string KeepResult => Pick("結果を記録する", "Keep a result");

    public static string ListKeptResults => Pick("記録した結果の一覧を見る", "See the kept results");

    public static string KeepResults => Pick("毎日の結果を記録する", "Keep the results of each day");

    public static string Home => Pick("ホーム", "Home");

    public static string ScopeLabel => Pick("適用範囲を選ぶ", "Choose the scope");

    public static string MoreLabel => Pick("結果のほかの見方", "More ways to see the result");

    public static string Comma => Pick("、", ", ");

    public static string StaffTitle => Pick("お願いされた質問に答えましょう", "Please answer what you were asked");

    public static string StaffLede => Pick("あなたに任された質問だけが見えます。答えは、そのつど保存されます。", "You see only the questions handed to you. Every answer is saved at once.");

    public static string StaffStart => Pick("質問を開く", "Open the questions");

    public static string Welcome(int star) => Pick($"★{star}への道を、ここから始めましょう。", $"Your way to ★{star} starts here.");

    public static string WelcomeLede => Pick(
        "まず会社のことを教えてください。関係のない質問が減ります。途中でやめても、続きから始められます。",
        "First tell us about the company, so that fewer questions are asked. You can stop at any time and go on later.");

    public static string FirstSteps => Pick("はじめの3歩", "The first three steps");

    public static IReadOnlyList<(string Words, string What)> FirstThree =>
    [
        (Pick("1 会社の概要", "1 Facts"), Pick("人数や使っているITを選ぶだけ。5分ほどです。", "Number of people and the IT you use. About five minutes.")),
        (Pick("2 質問", "2 Questions"), Pick("はい・一部・いいえ・わからない、で答えます。1問ずつ保存されます。", "Yes, partly, no or don't know. Saved one by one.")),
        (Pick("3 星取表", "3 Star table"), Pick("できていることと、次にやることが、星で見えます。", "Stars show what is in place and what comes next.")),
    ];

    public static string StartFacts => Pick("会社の概要を入れる（5分）", "Enter the company's facts (5 minutes)");

    public static string StartQuestions => Pick("質問に答え始める", "Start answering");

    public static string GoOn => Pick("質問の続きに答える", "Go on answering");

    public static string OpenTable => Pick("星取表を見る", "Open the star table");

    public static string OpenHistory => Pick("これまでの記録", "History");

    public static string OpenCompare => Pick("2つの日を比べる", "Compare two days");

    public static string OpenReport => Pick("報告書を開く", "Open the report");

    /// <summary>Never a claim: what is ready to be declared or confirmed, or how much is left.</summary>
    public static string LadderLine(LadderStep step) => step switch
    {
        { IsDeclaration: true, Result.Ready: true } => Pick("準備完了", "ready"),
        { IsDeclaration: true } => Pick($"あと{step.Open}", $"{step.Open} to go"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{step.Total - step.Open} / {step.Total}"),
    };

    public static string SinceTitle(SinceThen? since) => since switch
    {
        { Visit: { } visit } => Pick($"前回（{ShortDay(visit)}）から変わったこと", $"Changed since your last visit ({ShortDay(visit)})"),
        { } => Pick($"{ShortDay(since.From)}から変わったこと", $"Changed since {ShortDay(since.From)}"),
        _ => Pick("前回から変わったこと", "Changed since last time"),
    };

    public static string NothingKept => Pick("まだ記録がありません。その日の結果は、毎晩自動で記録されます。", "Nothing is kept yet. Each day's result is kept automatically at night.");

    public static string NothingChanged => Pick("変わった判定はありません。", "No verdict changed.");

    public static string Became(VerdictChange change) => Pick($"{Word(change.Before)}から{Word(change.After)}に", $"from {Word(change.Before)} to {Word(change.After)}");

    public static string Recorded(string name, int count) => Pick(
        $"{(name.Length == 0 ? "取り込みなど" : name + "さん")}が{count}件の答え", $"{(name.Length == 0 ? "imports and others" : name)}: {count} {(count == 1 ? "answer" : "answers")}");

    public static string CompareAll(int count) => count == 0 ? Pick("日を選んで比べる", "Compare other days") : Pick($"変わった{count}項目と理由を見る", $"See all {count} and why");

    public static string LapsingTitle => Pick("60日以内に期限が切れるもの", "Lapses within 60 days");

    public static string NothingLapses => Pick("ありません。", "Nothing.");

    public static string AtStake(int lost) => lost == 0
        ? Pick("もう一度行って日付を入れましょう", "do it again and enter the day")
        : Pick($"過ぎると{lost}つの星が消えます", $"{lost} {(lost == 1 ? "star goes" : "stars go")} after it");

    public static string AndMore(int count) => Pick($"ほか{count}件", $"and {count} more");

    public static string TableOf(int star) => Pick($"★{star}の星取表", $"Star table ★{star}");

    public static string MarksInWords(IReadOnlyList<Verdict> marks) => string.Join(
        Comma, marks.GroupBy(mark => mark).OrderBy(group => group.Key).Select(group => $"{UiText.Of(group.Key)} {group.Count()}"));

    public static string ShortDay(DateOnly day) => day.ToString(IsEnglish ? "d MMM" : "M月d日", CultureInfo.CurrentCulture);

    public static string DayLabel => Pick("いつの時点", "As of");

    public static string ShowDay => Pick("この日を見る", "Show this day");

    public static string BackToToday => Pick("今日に戻る", "Back to today");

    public static string Keep => Pick("この結果を記録する", "Keep this result");

    public static string JustKept => Pick("今日の結果を記録しました。あとから書き換わることはありません。", "Today's result is kept. It will never be rewritten.");

    public static string OpenQuestion => Pick("この質問に答える", "Answer this question");

    public static string InTheBook => Pick("対策の本で読む", "Read it in the book");

    public static string ControlsTitle => Pick("必要な対策と答え", "What it needs, and the answers");

    private static string Word(Verdict? verdict) => verdict is { } known ? UiText.Of(known) : Pick("なし", "nothing");
}
