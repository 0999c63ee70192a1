using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Results;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.StarResults;

/// <summary>The words that say which day's result one looks at, and what changed between two.</summary>
public static class DayWords
{
    public static string Day => Pick("日", "Day");

    public static string JudgedWith => Pick("何で判定したか", "Judged with");

    public static string Revision(string revision) => Pick($"対策の本 {revision} 改訂", $"book revision {revision}");

    public static string Ahead(DateOnly day) => Pick(
        $"{StarWords.Day(day)}の見込みです。今の答えが何も変わらないとして、期限切れだけを先に数えています。",
        $"A look ahead to {StarWords.Day(day)}: nothing changes but what lapses until then.");

    public static string NotKept(DateOnly day, string revision) => Pick(
        $"{StarWords.Day(day)}までの記録はありません。その日の終わりまでの答えを、今の{Revision(revision)}で計算しています。",
        $"Nothing was kept up to {StarWords.Day(day)}. This is computed from what was said by the end of that day, with today's {Revision(revision)}.");

    public static string KeptTitle(DateOnly kept, DateOnly asked) => kept == asked
        ? Pick($"{StarWords.Day(asked)}の記録です", $"The result kept of {StarWords.Day(asked)}")
        : Pick($"{StarWords.Day(asked)}までの最後の記録です（{StarWords.Day(kept)}）", $"The last result kept up to {StarWords.Day(asked)}: of {StarWords.Day(kept)}");

    public static string KeptWith(KeptStar kept, string edition) => Pick(
        $"判定に使ったもの：{edition} ・ {Revision(kept.Revision)}{Later(kept.Day, kept.At)}。この記録が書き換わることはありません。",
        $"Judged with {edition}, {Revision(kept.Revision)}{Later(kept.Day, kept.At)}. It is never rewritten.");

    /// <summary>Said where a result was computed later than the night after its day.</summary>
    public static string Later(DateOnly day, DateTime at) => JapanCalendar.DayOf(at) is var computed && computed > day.AddDays(1)
        ? Pick($"（{StarWords.Day(computed)}に、その日までの答えから計算）", $" (computed on {StarWords.Day(computed)} from what was said by then)")
        : "";

    public static string Same(string revision) => Pick($"今の{Revision(revision)}で計算し直しても、同じ判定です。", $"Computed anew with today's {Revision(revision)} it is the same.");

    public static string Differs(int count, string revision, DateOnly day) => Pick(
        $"{StarWords.Day(day)}の終わりまでの答えを今の{Revision(revision)}で計算し直すと、{count}項目の判定が変わります。",
        $"What was said by the end of {StarWords.Day(day)}, computed anew with today's {Revision(revision)}, differs in {count} {(count == 1 ? "criterion" : "criteria")}.");

    public static string AsKept => Pick("記録した判定", "As kept");

    public static string ComputedAnew => Pick("今の本で計算し直すと", "Computed anew today");

    public static string NotThere => Pick("この版にはありません", "Not in this edition");

    public static string FromRecord(KeptStar kept) => Pick($"（{StarWords.Day(kept.Day)}の記録）", $"(kept of {StarWords.Day(kept.Day)})");

    public static string WhatItIs(DayResult day) =>
        (day.Kept is { } kept ? Pick($"{StarWords.Day(kept.Day)}の記録", $"kept of {StarWords.Day(kept.Day)}")
            : day.IsPast ? Pick("今の本で計算", "computed today")
            : day.IsAhead ? Pick("見込み", "look ahead")
            : Pick("今日の結果", "today's result")) + " ・ " + Revision(day.Revision);

    public static string CompareTitle => Pick("2つの日を比べる", "Compare two days");

    public static string CompareHeading(int star, int gained, int lost) => Pick($"★{star}：{gained}項目が進み、{lost}項目が戻りました", $"★{star}: {gained} gained, {lost} lost");

    public static string From => Pick("前の日", "From");

    public static string To => Pick("後の日", "To");

    public static string Compare => Pick("比べる", "Compare");

    public static string Counts => Pick("判定の数", "Counts of verdicts");

    public static string Change => Pick("変化", "Change");

    public static string Why => Pick("なぜ変わったか", "Why it changed");

    public static string Gained(int count) => Pick($"進んだ項目（{count}）", $"Gained ({count})");

    public static string Lost(int count) => Pick($"戻った項目（{count}）", $"Lost ({count})");

    public static string Other(int count) => Pick($"そのほかの変化（{count}）", $"Other changes ({count})");

    public static string Cause(ChangeCause cause) => cause switch
    {
        ChangeCause.Time => Pick("期限が切れた、または日付が来た", "lapsed, or its day came"),
        ChangeCause.Answers => Pick("答えが変わった", "other answers"),
        ChangeCause.Profile => Pick("会社の概要が変わった", "other facts of the company"),
        _ => Pick("対策の本が改訂された", "the book was revised"),
    };
}
