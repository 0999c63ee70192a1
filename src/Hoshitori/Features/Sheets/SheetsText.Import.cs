using System.Globalization;
using Hoshitori.Features.Sheets.Data;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Ui;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Sheets;

/// <summary>The words of an import on its way.</summary>
public static partial class SheetsText
{
    public static string CommitImport => Pick("選んだ答えを取り込む", "Import the ticked answers");

    public static string DiscardImport => Pick("取り込みをやめる", "Give this import up");

    public static string TakeBackImport => Pick("この取り込みを取り消す", "Take this import back");

    public static string TitleOf(ImportStage stage) => stage switch
    {
        ImportStage.Waiting => Pick("ファイルを読んでいます", "The file is being read"),
        ImportStage.Read => Pick("取り込みの下見", "Before the import"),
        ImportStage.Refused => Pick("ファイルを読めませんでした", "The file could not be read"),
        ImportStage.TakenOver => Pick("取り込みました", "Imported"),
        _ => Pick("取り込みを取り消しました", "The import was taken back"),
    };

    public static string WaitingLede => Pick("大きなファイルなので、少し時間がかかります。このページは自動で新しくなります。", "The file is large and takes a moment. This page renews itself.");

    public static string WaitingHelp => Pick("ページを閉じても読み続けます。1分たっても進まないときは、取り込みをやめてもう一度お試しください。", "Reading goes on when you close the page. If nothing happens within a minute, give it up and try again.");

    public static string LookAgain => Pick("いまの様子を見る", "Look again");

    public static string OtherFile => Pick("別のファイルを選ぶ", "Choose another file");

    public static string OpenTable => Pick("星取表を見る", "Open the star table");

    public static string PreviewLede(int changes, int unchanged, int refused) => Pick(
        $"まだ何も保存していません。{changes}件の回答が変わります。{unchanged}件は今と同じです。読み取れなかった行は{refused}行です。",
        $"Nothing was saved yet. {changes} {(changes == 1 ? "answer changes" : "answers change")}, {unchanged} say what stands already, {refused} {(refused == 1 ? "row was" : "rows were")} not understood.");

    public static string NothingToChange => Pick("このファイルで変わる回答はありません。", "No answer changes by this file.");

    public static string ChangesCaption => Pick("変わる回答。外した行は取り込みません。", "Answers that change. What you untick is left out.");

    public static string Take => Pick("取り込む", "Import");

    public static string TakeThis(string criterion) => Pick($"{criterion} を取り込む", $"Import {criterion}");

    public static string CriterionColumn => Pick("評価基準", "Criterion");

    public static string NowAndThen => Pick("今の回答 → 取り込み後", "Now → after the import");

    public static string VerdictColumn => Pick("判定", "Verdict");

    public static string HiddenRow => Pick("（表示されていない行）", " (hidden row)");

    public static string AnswerLine(DirectState answer, DateOnly? date, string? reason) => string.Join(
        Pick("、", ", "),
        new[] { $"{Sign(answer)} {Meaning(answer)}", date?.ToString(IsEnglish ? "d MMM yyyy" : "yyyy年M月d日", CultureInfo.CurrentCulture), reason }.Where(part => !string.IsNullOrEmpty(part)));

    public static string VerdictLine(Verdict before, Verdict after) => before == after
        ? Pick($"{UiText.Of(before)}のまま", $"stays: {UiText.Of(before)}")
        : $"{UiText.Of(before)} → {UiText.Of(after)}";

    public static string ChangedSince => Pick("ご覧になったあとに、今の回答が変わりました。取り込んでよければ、印を付けてください。", "The present answer was changed after you looked. Tick it if it is to be imported all the same.");

    public static string TickIfSure => Pick("同じ問いへの回答だと確かめたら、印を付けてください。", "Tick it once you are sure that it answers the same question.");

    public static string CommitHelp => Pick("あとで、まとめて取り消せます。", "It can be taken back as a whole later.");

    public static string NotTakenOver => Pick("まだ何も保存していません。次のところを確かめてください", "Nothing was saved yet. Please look at this");

    public static LocalText ChangedMeanwhile => new(
        "見ている間に、ほかの人が回答を変えました。色の付いた行を確かめ、取り込む行に印を付けて、もう一度押してください。",
        "Somebody changed answers while you were looking. Check the marked rows, tick what is to be imported, and press the button again.");

    public static LocalText NothingTicked => new("取り込む行に、一つも印が付いていません。", "No row is ticked.");

    public static string RefusedTitle(int count) => Pick($"読み取れなかった行（{count}行）", $"Rows that were not understood ({count})");

    public static string RefusedHelp => Pick("この行は取り込みません。ファイルを直して、もう一度取り込めます。", "They are left out. Mend the file and import it once more.");

    public static string PlaceColumn => Pick("場所", "Place");

    public static string FoundColumn => Pick("書いてあること", "What stands there");

    public static string WhyColumn => Pick("理由と直し方", "Why, and what to do");

    public static string MoreRefused(int count) => Pick($"ほかにも{count}行あります。", $"There are {count} more.");

    public static string SkippedTitle => Pick("読まなかったシート", "Sheets that were not read");

    public static string UnansweredLine(int count) => Pick($"回答が空の行が{count}行ありました。今の回答は変えません。", $"{count} {(count == 1 ? "row has" : "rows have")} no answer; the present ones stay.");

    public static string UnchangedTitle(int count) => Pick($"今と同じ回答（{count}件）", $"Answers that say what stands already ({count})");

    public static string TakenOverLede(int count) => Pick($"{count}件の回答を取り込みました。", $"{count} {(count == 1 ? "answer was" : "answers were")} imported.");

    public static string TakeBackHelp(int restored, int left) => Pick(
        $"{restored}件を、取り込む前の回答に戻します。{(left == 0 ? "" : $"取り込みのあとに答え直された{left}件は、そのままにします。")}記録は残ります。",
        $"{restored} {(restored == 1 ? "answer goes" : "answers go")} back to what stood before. {(left == 0 ? "" : $"{left} answered anew since then {(left == 1 ? "stays" : "stay")}. ")}The history keeps both.");

    public static string TakenBackLede => Pick("取り込む前の回答に戻しました。", "What stood before the import stands again.");

    public static string GoneTitle => Pick("この取り込みは見つかりません", "This import is not here");

    public static string Gone => Pick(
        "下見は1日で消えます。やめたか、時間がたったのかもしれません。取り込むときは、もう一度ファイルを選んでください。",
        "A preview is kept for a day. It was given up, or its time is over. To import the file, choose it once more.");

    public static string BackToDesk => Pick("シートの出し入れへ", "To sheets in and out");
}
