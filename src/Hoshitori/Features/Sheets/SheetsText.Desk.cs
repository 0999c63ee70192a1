using System.Globalization;
using Hoshitori.Features.Sheets.Data;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Catalogues;
using static Hoshitori.Platform.Text.Language;

namespace Hoshitori.Features.Sheets;

/// <summary>The words of the desk where sheets and files go out and come in.</summary>
public static partial class SheetsText
{
    public static string ShowSheets => Pick("シートの出し入れを開く", "Open the desk for sheets");

    public static string ExportWorkbook => Pick("チェックシートを書き出す", "Export a check sheet");

    public static string ExportCompanyFile => Pick("会社のファイルを書き出す", "Export the company file");

    public static string ImportSheet => Pick("ファイルを取り込む", "Import a file");

    public static string ReadSheet => Pick("取り込むファイルを読む", "Read an imported file");

    public static string ShowImport => Pick("取り込みを見る", "See an import");

    public static string ImportCompanyFile => Pick("会社のファイルを取り込む（プログラム）", "Import a company file (program)");

    public static string DeskTitle => Pick("シートの出し入れ", "Sheets in and out");

    public static string DeskLede => Pick(
        "いまの結果をExcelやPDFに書き出せます。取引先から届いたチェックシートは、記入して取り込めます。保存の前に、何が変わるかを必ずお見せします。",
        "Export today's result to Excel or PDF, and import a filled check sheet. Before anything is saved you see what will change.");

    public static string OutTitle => Pick("書き出す", "Export");

    public static string WorkbookOf(int star) => Pick($"★{star}のチェックシート（Excel）", $"Check sheet ★{star} (Excel)");

    public static string WorkbookHelp(int star, int count, int lowest, int lowestCount) => star == lowest
        ? Pick($"{count}項目の回答、理由、足りない対策。書き換えて取り込めます。", $"{count} criteria with answers, reasons and what is missing. Change it and import it again.")
        : Pick($"全{count}項目。★{lowest}の{lowestCount}項目と、★{star}で加わる{count - lowestCount}項目を、シートを分けて入れます。", $"All {count} criteria: the {lowestCount} of ★{lowest} and the {count - lowestCount} that come with ★{star}, in two sheets.");

    public static string PdfOf(int star) => Pick($"★{star}の報告書（PDF）", $"Report ★{star} (PDF)");

    public static string PdfHelp => Pick("印刷して渡せる形です。できるまで数秒かかります。", "Ready to print and hand over. It takes a few seconds.");

    public static string ReportOf(int star) => Pick($"★{star}の報告書", $"Report ★{star}");

    public static string ReportHelp => Pick("開いてから、ブラウザの印刷（Ctrl+P）で紙やPDFにできます。", "Open it, then print it or save it as PDF with your browser (Ctrl+P).");

    public static string CompanyFile => Pick("会社のファイル（company.yaml）", "Company file (company.yaml)");

    public static string CompanyFileHelp => Pick("会社の概要とすべての答え。控えや、別の場所への引っ越しに使えます。", "The firm's facts and every answer: a copy to keep, or to move elsewhere.");

    public static string InTitle => Pick("取り込む", "Import");

    public static string ChooseFile => Pick("ファイルを選ぶ", "Choose a file");

    public static string ChooseHelp => Pick(
        "チェックシート（.xlsx か .csv）、または会社のファイル（company.yaml）。10MBまで。評価基準の番号と、○ △ × －（はい・一部・いいえ・対象外でも可）の列を探して読みます。",
        "A check sheet (.xlsx or .csv) or a company file (company.yaml), up to 10 MB. The columns with numbers of criteria and with ○ △ × － (or yes, partly, no, not applicable) are found by themselves.");

    public static string Preview => Pick("何が変わるかを見る", "See what will change");

    public static string NewestTitle => Pick("最近の取り込み", "Recent imports");

    public static string NoneYet => Pick("取り込みはまだありません。", "Nothing was imported yet.");

    public static string StageName(ImportStage stage) => stage switch
    {
        ImportStage.Waiting => Pick("読んでいます", "being read"),
        ImportStage.Read => Pick("確認待ち", "waits for you"),
        ImportStage.Refused => Pick("読めません", "not readable"),
        ImportStage.TakenOver => Pick("取り込み済み", "imported"),
        _ => Pick("取り消し済み", "taken back"),
    };

    public static string Time(DateTime utc) => utc.InJapan().ToString(IsEnglish ? "d MMMM yyyy HH:mm" : "yyyy年M月d日 HH:mm", CultureInfo.CurrentCulture);

    public static string Discarded => Pick("取り込みをやめました。何も変わっていません。", "The import was given up. Nothing has changed.");

    public static string NotImported => Pick("まだ何も保存していません。次のところを確かめてください", "Nothing was saved. Please look at this");

    public static string FileProblems(int count) => Pick($"会社のファイルに直すところが{count}か所あります。何も保存していません。", $"The company file has {count} {(count == 1 ? "problem" : "problems")}. Nothing was saved.");

    public static string Line(int line) => Pick($"{line}行目", $"line {line}");

    public static LocalText NoFile => new("ファイルを選んでから押してください。", "Choose a file first.");

    public static LocalText OneAtATime => new(
        "ほかのファイルを読んでいる途中です。終わるのを待つか、そちらをやめてからお試しください。",
        "Another file is being read. Wait until it is done, or give it up first.");

    public static LocalText LeadsImportFiles => new(
        "会社のファイルは会社の概要も書き換えるため、経営者かセキュリティ責任者だけが取り込めます。頼んでください。",
        "A company file also changes the firm's facts, so only an owner or security lead imports it. Ask one of them.");

    public static LocalText CompanyFileTooLong => new("会社のファイルが大きすぎます。メモを短くしてお試しください。", "The company file is too large. Shorten its notes and try again.");

    public static string TooLargeHelp => Pick(
        "取り込めるファイルは10MBまでです。何も保存していません。画像や使わないシートを消すか、チェックシートの表だけを新しいブックに写して保存し、もう一度選んでください。",
        "A file may have up to 10 MB. Nothing was saved. Remove pictures and sheets you do not need, or copy only the check sheet into a new workbook, and pick that.");
}
