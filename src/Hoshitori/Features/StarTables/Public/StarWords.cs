using System.Globalization;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Ui;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.StarTables.Public;

/// <summary>The words of a star table, wherever it is shown.</summary>
public static class StarWords
{
    public static string PageTitle(string firm, int star) => Pick($"{firm}の星取表 ★{star}", $"Star table ★{star} of {firm}");

    /// <summary>What stands before the number of open criteria.</summary>
    public static string ToGo(int star) => Pick($"★{star}まで、あと ", "");

    /// <summary>What stands after it.</summary>
    public static string Items(int star) => Pick(" 項目。", $" to go to ★{star}.");

    public static string Ready(int star) => Pick($"★{star}の項目が、そろいました。", $"Everything for ★{star} is in place.");

    public static string FindOut(int count) => Pick($"うち、わからない {count} 項目を先に確かめましょう。", $"Of these, find out the {count} unknown {(count == 1 ? "one" : "ones")} first.");

    public static string AskExpert => Pick("「当てはまらない」の扱いは公式の決まりがまだ知られていません。専門家に確かめてください。", "No official rule is known for \"does not apply\". Please ask your expert.");

    public static string Ladder => Pick("★ごとの進み具合", "Progress by star");

    public static string NextTitle => Pick("次にやること", "What to do next");

    public static string Gain(int count) => count == 0
        ? Pick("ほかの対策と合わせて星になります", "makes a star together with others")
        : Pick($"{count}つの星が増えます", $"adds {count} {(count == 1 ? "star" : "stars")}");

    public static string Hours(decimal hours) => hours < 1
        ? Pick($"{Math.Round(hours * 60)}分", $"{Math.Round(hours * 60)} minutes")
        : Pick($"約{hours:0.#}時間", $"about {hours:0.#} {(hours == 1 ? "hour" : "hours")}");

    public static string Owner(ControlOwner owner) => owner switch
    {
        ControlOwner.Owner => Pick("経営者", "owner"),
        ControlOwner.It => Pick("IT担当", "IT"),
        ControlOwner.GeneralAffairs => Pick("総務", "general affairs"),
        ControlOwner.AllStaff => Pick("全員", "everyone"),
        _ => Pick("業者", "vendor"),
    };

    public static string FirstFindOut => Pick("まず確かめる", "Find out first");

    public static string Board => Pick("星取表", "Star table");

    public static string Count(Verdict verdict, Summary summary) => (verdict switch
    {
        Verdict.Met => summary.Met,
        Verdict.Unmet => summary.Unmet,
        Verdict.Unknown => summary.Unknown,
        _ => summary.NotApplicable,
    }).ToString(CultureInfo.InvariantCulture);

    public static string ShowAll => Pick("すべて", "All");

    public static string ShowLabel => Pick("絞り込み", "Filter");

    public static string ViewLabel => Pick("見せ方", "View");

    public static string AsStars => Pick("星", "Stars");

    public static string AsTable => Pick("表", "Table");

    public static string NothingToShow => Pick("この絞り込みに当たる項目はありません。", "No criterion matches this filter.");

    public static string Day(DateOnly date) => date.ToString(IsEnglish ? "d MMMM yyyy" : "yyyy年M月d日", CultureInfo.CurrentCulture);

    public static string JudgedOn(DateOnly date) => Pick($"{Day(date)}の時点", $"as of {Day(date)}");

    public static string Criterion => Pick("評価基準", "Criterion");

    public static string VerdictLabel => Pick("判定", "Verdict");

    public static string WhatItAsks => Pick("求められること（要約）", "What it asks (our summary)");

    /// <summary>Stands beside a kept verdict that today's catalogue would not give.</summary>
    public static string ComputedAnew(Verdict verdict) => Pick(
        $"今の対策の本で計算し直すと「{UiText.Of(verdict)}」です。", $"Computed anew with today's book: \"{UiText.Of(verdict)}\".");

    public static string Official => Pick("公式の文（IPA）", "Official text (IPA)");

    public static string WholePage => Pick("この評価基準のページ", "Page of this criterion");

    public static string Why => Pick("なぜこの判定か", "Why this verdict");

    public static string HowToMend => Pick("直し方", "How to mend it");

    public static string Proof => Pick("見せてもらうもの", "What proof will be asked");

    public static string AnswerLabel => Pick("答え", "Answer");

    public static string ByDirectAnswer => Pick("対策の答えからはまだ決まらないため、評価基準への直接の答えを使っています。", "The controls leave it open, so the answer given straight to the criterion is used.");

    public static string DirectDiffers => Pick("評価基準への直接の答えと、対策の答えからの判定が違います。対策からの判定を使っています。", "The answer given straight to the criterion differs from what the controls say. The controls count.");

    public static string State(ControlState? state) => state switch
    {
        ControlState.InPlace => Pick("はい", "Yes"),
        ControlState.Partly => Pick("一部", "Partly"),
        ControlState.Absent => Pick("いいえ", "No"),
        ControlState.NotApplicable => Pick("当てはまらない", "Does not apply"),
        ControlState.Unknown => Pick("わからない", "Don't know"),
        _ => Pick("未回答", "Not answered"),
    };

    public static string Because(ValueReason reason) => reason switch
    {
        ValueReason.Undated => Pick("いつ行ったかの日付がありません。", "The day it was done is missing."),
        ValueReason.Later => Pick("日付が、判定する日より後です。", "Its date lies after the day of judgement."),
        ValueReason.Lapsed => Pick("前に行ってから時間がたち、期限が切れました。", "It was done too long ago and has lapsed."),
        ValueReason.DoesNotExist => Pick("会社の概要によると、対象のものがありません。", "By the company's profile, the thing asked about does not exist."),
        ValueReason.NoReason => Pick("「当てはまらない」の理由がありません。", "\"Does not apply\" needs a reason."),
        _ => "",
    };

    public static string WhyVerdict(CriterionResult result) => result switch
    {
        { NotApplicable: NotApplicableBecause.Condition } => Pick("この評価基準の条件に、会社が当たりません。", "The criterion's own condition does not hold for the firm."),
        { NotApplicable: NotApplicableBecause.DoesNotExist } => Pick("この評価基準が問うものが、会社にありません。", "What the criterion asks about does not exist in the firm."),
        { NotApplicable: NotApplicableBecause.Claim or NotApplicableBecause.DirectAnswer } => Pick($"会社の申し出：{result.Reason}", $"The firm says: {result.Reason}"),
        { Verdict: Verdict.Met } => Pick("必要な対策がそろっています。", "The controls it needs are in place."),
        { Verdict: Verdict.Unmet } => Pick("足りない対策があります。", "Something it needs is missing."),
        _ => Pick("答えが足りず、まだ決められません。", "Answers are missing, so it cannot be decided yet."),
    };
}
