using Hoshitori.Rules.QuickChecks;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.QuickChecks;

/// <summary>The words of the quick check.</summary>
public static class QuickChecksText
{
    public static string ShowQuickCheck => Pick("25項目の診断シートを見る", "See the 25-item sheet");

    public static string JudgeQuickCheck => Pick("25項目の診断を判定する", "Judge the 25-item sheet");

    public static string Title => Pick("25項目の自社診断", "The 25-item self-diagnosis");

    public static string Lede => Pick(
        "会社のことがわかる人が、思ったとおりに選んでください。5分ほどです。わからないものは「わからない」で構いません。結果で「この答えを残す」を押すまで、答えはどこにも保存しません。",
        "Let somebody who knows the company choose as things are. It takes about five minutes. \"Don't know\" is a fine answer. Nothing is stored until you choose to keep the result.");

    public static string EditionLabel => Pick("診断シートの版", "Edition of the sheet");

    public static string EditionName(string version) => version == "3.1" ? Pick("第3.1版（2023年）", "Version 3.1 (2023)") : Pick("2026年4月版", "Edition 2026-04");

    public static string Official => Pick("公式の診断シート（IPA）", "Official sheet (IPA)");

    public static string Submit => Pick("結果を見る", "See the result");

    public static string Tally(int answered, int total) => Pick($"{answered} / {total} 項目に回答", $"{answered} of {total} answered");

    public static string SoFar => Pick("ここまでの点", "Points so far");

    public static string MissingTitle(int count) => Pick($"あと{count}項目の答えがまだです", $"{count} more {(count == 1 ? "item needs" : "items need")} an answer");

    public static string Doubled => Pick("答えが二つ届いたか、読み取れませんでした。一つ選んでください。", "Two answers arrived, or one that cannot be read. Please choose one.");

    public static string Unanswered => Pick("答えを一つ選んでください。", "Please choose an answer.");

    public static string Answer(QuickAnswer answer) => answer switch
    {
        QuickAnswer.Done => Pick("実施している", "Done"),
        QuickAnswer.Partly => Pick("一部実施している", "Partly"),
        QuickAnswer.NotDone => Pick("実施していない", "Not done"),
        _ => Pick("わからない", "Don't know"),
    };

    public static string ResultTitle => Pick("診断の結果", "Result of the check");

    public static string OutOf(int max) => Pick($"点（{max}点満点）", $"of {max} points");

    public static string WeakestTitle => Pick("いちばん手薄な3つ", "The three weakest topics");

    public static string NoWeakTitle => Pick("手薄なところは見つかりませんでした", "No weak topic was found");

    public static string Attackers => Pick("攻撃する人は", "What attackers do");

    public static string Monday => Pick("月曜日にやること", "What to do on Monday");

    public static string PointsOf(int points, int reachable) => Pick($"{reachable}点中{points}点", $"{points} of {reachable} points");

    public static string DontKnowTitle(int count) => Pick($"まず確かめること（わからない {count}項目）", $"First find out ({count} you don't know)");

    public static string DontKnowText => Pick("「わからない」は1点引かれます。詳しい人に聞くだけで、点は動きます。", "\"Don't know\" costs one point. Asking somebody who knows is enough to change that.");

    public static string AllItems => Pick("25項目の答え", "All 25 answers");

    public static string Item => Pick("項目", "Item");

    public static string YourAnswer => Pick("答え", "Answer");

    public static string Advice => Pick("次にすること", "What to do next");

    public static string EditAnswers => Pick("答えを直す", "Change answers");

    public static string Print => Pick("この結果は、ブラウザの印刷でそのまま紙やPDFにできます。", "Print this page from the browser to keep it on paper or as PDF.");

    public static string KeepTitle => Pick("この答えを残す", "Keep these answers");

    public static string KeepText => Pick(
        "いまはまだ、どこにも保存していません。残すと7日間お預かりし、アカウントを作れば会社の記録になって、次からは続きだけで済みます。",
        "Nothing is stored so far. Keep them and they are held for seven days; with an account they become your firm's record, and you never answer them again.");

    public static string Keep => Pick("この答えを残す", "Keep these answers");

    public static string NextTitle => Pick("この先へ", "Going on");

    public static string ToTwoStars => Pick(
        "この診断と、情報セキュリティ基本方針の公開で、★2（二つ星）を宣言できます。点数の下限はありません。",
        "With this check done and an information security policy published, ★2 can be declared. No minimum score is known.");

    public static string ToThreeStars => Pick("★3で何を求められるか、見本の会社の星取表で見る", "See on a sample star table what ★3 asks for");

    public static string BandNote => Pick("判定の区切りは第3.1版のもので、2026年版での区切りはまだ確かめられていません。", "The bands are those of version 3.1; those of the 2026 edition are not confirmed yet.");
}
