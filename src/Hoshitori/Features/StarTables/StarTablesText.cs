using System.Globalization;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.StarTables;

/// <summary>The words of the star table.</summary>
public static class StarTablesText
{
    public static string ListExamples => Pick("見本の会社を見る", "See the sample firms");

    public static string ShowExampleStarTable => Pick("見本の星取表を見る", "See a sample star table");

    public static string AskForCompanyFile => Pick("会社のファイルを置くページを見る", "See the page for a company file");

    public static string DownloadSample => Pick("見本のファイルを受け取る", "Download the sample file");

    public static string DownloadSchema => Pick("会社のファイルの形式（JSON Schema）を受け取る", "Download the format of a company file (JSON Schema)");

    public static string JudgeCompanyFile => Pick("会社のファイルを判定する", "Judge a company file");

    public static string ExamplesTitle => Pick("見本の会社の星取表", "Star tables of sample firms");

    public static string ExamplesLede => Pick("どれも実在しない見本です。星を押すと、なぜそうなったか、どう直すかがその場で開きます。", "None of them exists. Press a star to see why, and how to mend it.");

    public static string OwnFile => Pick("自社のファイルで見る", "Use your own file");

    public static string People(int count) => Pick($"{count}人", $"{count} people");

    public static string NoName => Pick("あなたの会社", "Your company");

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

    public static string AskTitle => Pick("自社のファイルで星取表を見る", "See your own star table");

    public static string AskLede => Pick("company.yaml を選ぶか、中身を貼り付けてください。その場で判定し、「この答えを残す」を押すまでどこにも保存しません。", "Choose a company.yaml or paste its content. It is judged on the spot and stored nowhere until you choose to keep it.");

    public static string ChooseFile => Pick("ファイルを選ぶ（ここに置くこともできます）", "Choose a file (or drop it here)");

    public static string Paste => Pick("または、ここに貼り付ける", "Or paste it here");

    public static string Judge => Pick("星取表を見る", "Show the star table");

    public static string Sample => Pick("見本のファイルを受け取る", "Download a sample file");

    public static string Schema => Pick("形式の定義（JSON Schema）", "Its format (JSON Schema)");

    public static string SampleHelp => Pick("はじめての方は見本を書き換えるのが早道です。", "The quickest way is to change the sample.");

    public static string ProblemsTitle(int count) => Pick($"直すところが{count}か所あります", $"{count} {(count == 1 ? "thing" : "things")} to mend");

    public static string Line(int line) => Pick($"{line}行目", $"Line {line}");

    public static string Keep => Pick("この答えを残す", "Keep these answers");

    public static string KeepText => Pick("まだどこにも保存していません。残すと7日間お預かりし、アカウントを作れば会社の記録になります。", "Nothing is stored so far. Keep it and it is held for seven days; with an account it becomes your firm's record.");

    public static string AnotherFile => Pick("別のファイルを見る", "Another file");
}
