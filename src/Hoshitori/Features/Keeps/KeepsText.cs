using System.Globalization;
using Hoshitori.Rules.Firms;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Keeps;

/// <summary>The words of keeping answers.</summary>
public static class KeepsText
{
    public static string KeepAnswers => Pick("答えを残す", "Keep the answers");

    public static string ShowKept => Pick("預かった答えを確かめる", "See the answers held");

    public static string DiscardKept => Pick("預かった答えを消す", "Remove the answers held");

    public static string ContinueKept => Pick("預かった答えの入れ先を選ぶ", "Choose where the held answers go");

    public static string PreviewKept => Pick("入れる内容を確かめる", "Check what will be added");

    public static string CommitKept => Pick("預かった答えを会社に入れる", "Add the held answers to the organisation");

    public static string KeptTitle => Pick("答えをお預かりしました", "Your answers are held");

    public static string KeptText(int answers, DateTime until) => Pick(
        $"{answers}件の答えを、{Day(until)}までお預かりします。アカウントを作ると、会社の記録として続きから使えます。",
        $"{answers} {(answers == 1 ? "answer is" : "answers are")} held until {Day(until)}. With an account they become your firm's record, and you go on from there.");

    public static string SignUp => Pick("アカウントを作って続ける", "Create an account and go on");

    public static string SignIn => Pick("アカウントがある方はこちら", "I have an account");

    public static string SameDevice => Pick(
        "預かり票はこのブラウザにだけあります。確認のメールを別の端末で開いたときは、このブラウザに戻って続けてください。期限を過ぎると、答えは消えます。",
        "Only this browser can fetch them. If you open the verification mail on another device, come back to this browser. After that day they are removed.");

    public static string ChangedMind => Pick("残すのをやめるときは、いますぐ消せます。", "If you change your mind, they can be removed at once.");

    public static string Discard => Pick("預けた答えを消す", "Remove my answers");

    public static string Discarded => Pick("預かった答えを消しました。", "The answers were removed.");

    public static string RefusedTitle => Pick("答えのお預かり", "Keeping answers");

    public static string BackHome => Pick("最初のページへ", "To the first page");

    public static string NothingToKeep => Pick("残せる答えが見つかりませんでした。結果のページに戻り、もう一度「この答えを残す」を押してください。", "No answers to keep were found. Go back to the result and press \"Keep these answers\" again.");

    public static string TooLarge => Pick($"答えが大きすぎます（{KeepLimits.MostBytes / 1024}KBまで）。会社のファイルのメモを短くしてお試しください。", $"That is too much (up to {KeepLimits.MostBytes / 1024} KB). Shorten the notes in the company file and try again.");

    public static string Full => Pick("いまはお預かりできません。少し待ってからお試しください。", "Nothing more can be held just now. Please try again in a while.");

    public static string Gone => Pick(
        "お預かりした答えは見つかりませんでした。7日を過ぎたか、すでに取り込んだか、答えたときと別の端末（ブラウザ）かもしれません。答えたときのブラウザで開くか、もう一度お答えください。",
        "No held answers were found. They may be older than seven days, already added, or held in another browser. Open this page in the browser you answered in, or answer again.");

    public static string WhereTitle => Pick("どの会社に入れますか", "Which organisation are they for?");

    public static string WhereText(int answers) => Pick($"お預かりした{answers}件の答えを入れる会社を選んでください。", $"Choose the organisation for the {answers} held {(answers == 1 ? "answer" : "answers")}.");

    public static string NewOrganization => Pick("新しい会社を登録する", "Register a new organisation");

    public static string OtherOrganization => Pick("別の会社に入れる", "Another organisation");

    public static string PreviewTitle => Pick("この内容を入れます", "This will be added");

    public static string PreviewText(int controls, int direct, bool facts) => Pick(
        $"評価基準・診断項目への答え {direct}件、対策の答え {controls}件{(facts ? "、会社の概要" : "")}を入れます。いまある答えは消えません。違うときは両方を並べて見せます。",
        $"{direct} answers to criteria and items, {controls} answers to controls{(facts ? ", and the firm's profile" : "")}. Nothing there now is lost; where they differ you will see both.");

    public static string IntoScope => Pick("入れる適用範囲", "Scope");

    public static string ChangeScope => Pick("切り替える", "Change");

    public static string ReplaceFacts(int count) => Pick($"会社の概要のうち、いまの内容と違う{count}項目も置き換える", $"Also replace {count} {(count == 1 ? "fact" : "facts")} of the profile that differ");

    public static string Commit => Pick("この内容を入れる", "Add this");

    public static string DirectTitle => Pick("評価基準・診断項目への答え", "Answers to criteria and items");

    public static string OlderTitle => Pick("入れないもの（会社にもっと新しい答えがあります）", "Left out (the organisation has a newer answer)");

    public static string ControlsTitle => Pick("対策の答え", "Answers to controls");

    public static string UnknownTitle => Pick("入れられないもの（いまの対策の本にありません）", "Cannot be added (not in the present catalogue)");

    public static string NowSays(ControlState state) => Pick($"（いまの答え：{Answer(state)}）", $"(now: {Answer(state)})");

    public static string Fact(string fact) => fact switch
    {
        "name" => Pick("会社名", "Name"),
        "corporate_number" => Pick("法人番号", "Corporate number"),
        "capital_yen" => Pick("資本金", "Capital"),
        _ => fact,
    };

    public static string Answer(ControlState state) => state switch
    {
        ControlState.InPlace => Pick("はい", "Yes"),
        ControlState.Partly => Pick("一部", "Partly"),
        ControlState.Absent => Pick("いいえ", "No"),
        ControlState.NotApplicable => Pick("当てはまらない", "Does not apply"),
        _ => Pick("わからない", "Don't know"),
    };

    public static string Answer(DirectState state) => state switch
    {
        DirectState.Met => Pick("実施している", "Done"),
        DirectState.Partly => Pick("一部実施している", "Partly done"),
        DirectState.Unmet => Pick("実施していない", "Not done"),
        DirectState.NotApplicable => Pick("当てはまらない", "Does not apply"),
        _ => Pick("わからない", "Don't know"),
    };

    private static string Day(DateTime time) => time.AddHours(9).ToString(IsEnglish ? "d MMMM yyyy" : "yyyy年M月d日", CultureInfo.CurrentCulture);
}
