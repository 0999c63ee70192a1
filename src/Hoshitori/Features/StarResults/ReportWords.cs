using Hoshitori.Features.StarTables.Public;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Ui;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.StarResults;

/// <summary>The words of the printed report.</summary>
public static class ReportWords
{
    public static string Title(string firm, int star, DateOnly day) => Pick($"{firm} ★{star} 自己診断 報告書 {StarWords.Day(day)}", $"{firm}: self-assessment ★{star}, {StarWords.Day(day)}");

    public static string Heading(int star) => Pick($"★{star} 自己診断 報告書", $"Self-assessment report ★{star}");

    public static string HowToPrint => Pick("ブラウザの印刷（Ctrl+P）で、A4に印刷するかPDFに保存できます。", "Print it on A4 or save it as PDF with your browser (Ctrl+P).");

    public static string NotMade => Pick("PDFを作れませんでした", "The PDF could not be made");

    public static string NotMadeHelp => Pick(
        "いま混み合っているのかもしれません。1分ほど待ってもう一度お試しになるか、報告書のページを開いて、ブラウザの印刷（Ctrl+P）でPDFに保存してください。",
        "Many may be asking at once. Wait a minute and try again, or open the report and save it as PDF with your browser (Ctrl+P).");

    public static string OpenReport => Pick("報告書のページを開く", "Open the report");

    public static string Firm => Pick("会社", "Firm");

    public static string Scope => Pick("適用範囲", "Scope");

    public static string Edition => Pick("制度の版", "Edition");

    public static string Status => Pick("区分", "Status");

    public static string SelfAssessed => Pick("自己診断", "Self-assessed");

    public static string Counts => Pick("判定の数", "Counts");

    public static string CountLine(Summary summary) => string.Join(
        Pick("、", ", "),
        new[] { Verdict.Met, Verdict.Unmet, Verdict.Unknown, Verdict.NotApplicable }.Select(verdict => $"{UiText.Of(verdict)} {StarWords.Count(verdict, summary)}"))
        + Pick($"（全{summary.Total}項目）", $" (of {summary.Total})");

    public static string AskedAndWhy => Pick("求められること（要約）と理由", "What it asks (our summary), and why");

    public static string Told(Voice voice) => Pick($"（{HistoryWords.SaidBy(voice, null)}）", $"({HistoryWords.SaidBy(voice, null)})");

    public static string Closing => Pick(
        "この報告書は会社が自分で答えた内容から作られました。求められることは私たちの要約で、公式の文ではありません。",
        "This report was made from the firm's own answers. What each criterion asks is our summary, not the official text.");
}
