using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Text;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Interviews;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Interviews;

/// <summary>The words of one question.</summary>
public static partial class InterviewsText
{
    public static string State(ControlState state) => state switch
    {
        ControlState.InPlace => Pick("はい", "Yes"),
        ControlState.Partly => Pick("一部", "Partly"),
        ControlState.Absent => Pick("いいえ", "No"),
        ControlState.NotApplicable => Pick("当てはまらない", "Does not apply"),
        _ => Pick("わからない", "Don't know"),
    };

    public static string State(DirectState state) => state switch
    {
        DirectState.Met => Pick("実施している", "Done"),
        DirectState.Partly => Pick("一部実施している", "Partly done"),
        DirectState.Unmet => Pick("実施していない", "Not done"),
        DirectState.NotApplicable => Pick("当てはまらない", "Does not apply"),
        _ => Pick("わからない", "Don't know"),
    };

    /// <summary>An answer in one line; a dash for none.</summary>
    public static string Answer(ControlEntry? entry) => entry is null ? "—" : string.Join(
        Pick("・", " · "),
        new[] { State(entry.State), entry.Date is { } day ? Day(day) : "", entry.Reason ?? "", entry.Note ?? "" }.Where(part => part.Length > 0));

    public static string StateOf(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.State switch
        {
            QuestionState.Open => Pick("未回答", "Not answered"),
            QuestionState.ToConfirm => Pick("ほかに答えあり・確かめてください", "Answered elsewhere: please confirm"),
            QuestionState.AnsweredDirectly => Pick("評価基準への答えあり", "Answered by criterion"),
            _ => question.Value.Reason switch
            {
                ValueReason.Undated => Pick("行った日がまだです", "The day it was done is missing"),
                ValueReason.Later => Pick("日付が先の日です", "Its day has not come"),
                ValueReason.NoReason => Pick("理由がまだです", "The reason is missing"),
                ValueReason.Lapsed => Pick("回答済み・期限切れ（もう一度行う時期です）", "Answered · lapsed: time to do it again"),
                ValueReason.DontKnow => Pick("回答済み・わからない", "Answered · don't know"),
                _ => Pick("回答済み", "Answered"),
            },
        };
    }

    public static string Voice(Voice voice)
    {
        ArgumentNullException.ThrowIfNull(voice);
        return Pick($"{Source(voice.Source)}（{Day(voice.Said)}）：{Answer(voice.Entry)}", $"{Source(voice.Source)} ({Day(voice.Said)}): {Answer(voice.Entry)}");
    }

    public static string ThisCounts => Pick("← いま使っている答え", "← counts now");

    public static string Source(AnswerSource source) => source switch
    {
        AnswerSource.Person => Pick("社内の人の答え", "Somebody of the firm"),
        AnswerSource.Document => Pick("文書", "A document"),
        AnswerSource.Register => Pick("台帳", "A register"),
        AnswerSource.Check => Pick("機械の確認", "A machine check"),
        AnswerSource.Provider => Pick("サービス業者", "A service provider"),
        _ => Pick("取り込んだファイル", "An imported file"),
    };

    public static string Elsewhere(Elsewhere other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var item = (other.Criterion.Title ?? other.Criterion.Summary).Shown();
        var source = other.Answer.Source is { Length: > 0 } named ? named : other.Edition.Title.Shown() + (other.Answer.Date is { } day ? " " + Day(day) : "");
        return Pick($"{source}の「{item}」では：{State(other.Answer.Answer)}", $"{source}, \"{item}\": {State(other.Answer.Answer)}");
    }

    public static string? Problem(Fate fate) => fate switch
    {
        Fate.NeedsChoice => Pick("答えを一つ選んでください。書いたものは残しています。", "Please choose an answer. What you wrote is kept."),
        Fate.NeedsReason => Pick("「当てはまらない」には理由が必要です。一言で構いません。", "\"Does not apply\" needs a reason; a few words will do."),
        Fate.DayToCome => Pick("日付が今日より後です。行った日を入れてください。", "The date lies after today. Enter the day it was done."),
        Fate.DayUnreadable => Pick("日付を読み取れません。2026-11-23 のように入れてください。", "The date cannot be read. Write it like 2026-11-23."),
        Fate.TooLong => Pick($"理由とメモは、それぞれ{AnswerLimits.LongestText}文字までです。", $"Reason and note may have up to {AnswerLimits.LongestText} letters each."),
        Fate.Conflict => Pick("別の人が先に答えました。", "Somebody else answered first."),
        _ => null,
    };

    public static string ClashTitle(Clash? clash) => clash switch
    {
        { IsSelf: true } => Pick("あなたは別の画面で、先に答えています。どちらにしますか。", "You answered this in another window. Which answer do you want?"),
        { Name: { } name } => Pick($"{name}さんが先に答えました（{Time(clash.At)}）。どちらにしますか。", $"{name} answered first ({Time(clash.At)}). Which answer do you want?"),
        _ => Pick("先に別の答えが入りました。どちらにしますか。", "Another answer came first. Which one do you want?"),
    };

    public static string TheirAnswer(Clash? clash) => clash is { Name: { } name, IsSelf: false } ? Pick($"{name}さんの答え", $"{name}'s answer") : Pick("先の答え", "The earlier answer");

    public static string MyAnswer => Pick("いま送った答え（まだ保存していません）", "Your answer (not saved yet)");

    public static string SaveMine => Pick("自分の答えにする", "Use my answer");

    public static string KeepTheirs => Pick("先の答えのままにする", "Keep the earlier answer");

    public static string Reason => Pick("当てはまらない理由", "Why it does not apply");

    public static string DayRepeated(Period every) => Pick($"最後に行った日（{Every(every)}に1回必要です。空欄のままだと★に数えません）", $"Last done on (needed every {Every(every)}; without a day it does not count)");

    public static string DayOnce => Pick("行った日（書かなくても構いません）", "Day it was done (optional)");

    public static string NoteTitle => Pick("メモを残す", "Add a note");

    public static string Note => Pick("メモ（社内の人だけに見えます）", "Note (only your organisation sees it)");

    public static string MoreTitle => Pick("なぜ・どうやる・何を見せる", "Why, how, and what proves it");

    public static string WhyTitle => Pick("なぜ", "Why");

    public static string How => Pick("どうやる", "How");

    public static string Proof => Pick("専門家に見せるもの", "What an expert accepts");

    public static string WholePage => Pick("対策の本で読む", "Read in the book");

    public static string TakeBack => Pick("前の答えに戻す", "Back to the answer before");

    public static string Saved => Pick("保存しました", "Saved");

    public static string Saving => Pick("保存しています…", "Saving…");

    public static string Waiting => Pick("まだ保存していません。つながり次第、もう一度送ります。", "Not saved yet. It will be sent again as soon as there is a connection.");

    public static string ChooseFirst => Pick("答えを選ぶと保存します", "Choose an answer to save");

    public static string Offline => Pick("つながりが切れました。書いたものはこの画面に残っています。自動でもう一度送ります。", "The connection was lost. What you wrote is kept here and will be sent again.");

    public static string SignedOut => Pick("時間がたち、サインインが切れました。書いたものはこの画面に残っています。別の画面でサインインしてから、もう一度送ってください。", "You were signed out. What you wrote is kept here. Sign in again in another tab, then send it again.");

    public static string SignInAgain => Pick("新しい画面でサインイン", "Sign in in a new tab");

    public static string Removed => Pick("この会社のページを使えなくなりました。担当から外れたか、メンバーから外れた可能性があります。書いたものはこの画面に残っています。", "You can no longer use this organisation's pages; you may have been removed. What you wrote is kept here.");

    public static string Failed => Pick("保存できませんでした。書いたものはこの画面に残っています。", "It could not be saved. What you wrote is kept here.");

    public static string TryAgain => Pick("もう一度送る", "Send again");

    private static string Time(DateTime at)
    {
        var tokyo = at.AddHours(9);
        return tokyo.ToString(IsEnglish ? "d MMM, HH:mm" : "M月d日 HH:mm", System.Globalization.CultureInfo.CurrentCulture);
    }

    private static string Every(Period period) => period switch
    {
        { Count: 1, Unit: PeriodUnit.Years } => Pick("1年", "year"),
        { Count: 1, Unit: PeriodUnit.Months } => Pick("1か月", "month"),
        { Count: 1, Unit: PeriodUnit.Weeks } => Pick("1週間", "week"),
        { Unit: PeriodUnit.Years } => Pick($"{period.Count}年", $"{period.Count} years"),
        { Unit: PeriodUnit.Months } => Pick($"{period.Count}か月", $"{period.Count} months"),
        { Unit: PeriodUnit.Weeks } => Pick($"{period.Count}週間", $"{period.Count} weeks"),
        _ => Pick($"{period.Count}日", $"{period.Count} days"),
    };
}
