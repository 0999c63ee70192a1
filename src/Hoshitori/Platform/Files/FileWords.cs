using System.Globalization;
using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Files;

/// <summary>The words of every refusal, in both languages: what the file is, and what to do.</summary>
internal static class FileWords
{
    private const long Megabyte = 1024 * 1024;

    private static readonly LocalText SaveAsWorkbook = new(
        "Excelで開き、「名前を付けて保存」で「Excel ブック（.xlsx）」を選んで保存し、そのファイルを選んでください。",
        "Open it in Excel, use \"Save As\", choose \"Excel Workbook (.xlsx)\" and pick that file.");

    private static readonly LocalText SaveAgain = new(
        "Excelで開けるか確かめてください。開けたら「名前を付けて保存」で別の名前の .xlsx にして選んでください。",
        "Check whether Excel opens it. If so, use \"Save As\" to make an .xlsx of another name and pick that one.");

    private static readonly LocalText CopyToNew = new(
        "心当たりのないファイルなら、開かずに送り主へ確かめてください。自社のものなら、表だけを新しいブックに写して保存し、それを選んでください。",
        "If you do not know the file, leave it closed and ask whoever sent it. If it is your own, copy only the table into a new workbook and pick that one.");

    private static readonly LocalText KeepTheTable = new(
        "チェックシートの表だけを新しいブックに写して保存し、それを選んでください。",
        "Copy only the check sheet into a new workbook and pick that one.");

    /// <summary>The words of a refusal.</summary>
    /// <param name="where">Sheet and cell, where there is one: <c>Sheet1!B2</c>.</param>
    /// <param name="most">The limit that was passed, where callers set it: bytes or entries.</param>
    public static FileProblem Of(FileFault fault, string where = "", long most = 0)
    {
        var (what, mend) = Words(fault, most);
        return new(fault, where.Length == 0 ? what : new($"「{where}」：{what.Ja}", $"\"{where}\": {what.En}"), mend);
    }

    private static (LocalText What, LocalText Mend) Words(FileFault fault, long most) => fault switch
    {
        FileFault.Empty => (
            new("ファイルの中身が空です。", "The file is empty."),
            new("中身のあるファイルを選んでください。ダウンロードの途中で切れたときは、もう一度受け取ってください。", "Pick a file with content. If a download broke off, fetch it again.")),
        FileFault.TooLarge => (
            new($"ファイルが大きすぎます（{Size(most)}まで）。", $"The file is too large (at most {Size(most)})."),
            new("画像や使わないシートを消して保存し、もう一度選んでください。", "Remove pictures and sheets you do not need, save, and pick it again.")),
        FileFault.OldWorkbook => (
            new("古い形式のExcelファイル（.xls）です。名前の終わりを .xlsx に変えただけのものも、中身は古いままです。", "This is an old Excel file (.xls). Changing the end of its name to .xlsx does not change its content."),
            SaveAsWorkbook),
        FileFault.Encrypted => (
            new("パスワードなどで保護されたファイルなので、中を読めません。", "The file is protected, for instance by a password, and cannot be read."),
            new("Excelで開き、「ファイル」→「情報」→「ブックの保護」でパスワードを外して保存し、それを選んでください。", "Open it in Excel, remove the password under File, Info, Protect Workbook, save, and pick that file.")),
        FileFault.OldDocument => (
            new("古い形式のOffice文書で、Excelブックではありません。", "This is an old Office document, not an Excel workbook."),
            SaveAsWorkbook),
        FileFault.PlainText => (
            new("Excelブックではなく、CSVなど文字だけのファイルです。", "This is a text file such as CSV, not an Excel workbook."),
            SaveAsWorkbook),
        FileFault.WebPage => (
            new("Excelブックではなく、Webページ（HTML）です。「Excelで出力」したファイルにも、中身がHTMLのものがあります。", "This is a web page (HTML), not an Excel workbook. Some systems call such a page an Excel export."),
            SaveAsWorkbook),
        FileFault.XmlText => (
            new("Excelブックではなく、XMLの文字ファイルです。", "This is an XML text file, not an Excel workbook."),
            SaveAsWorkbook),
        FileFault.Pdf => (
            new("ExcelブックではなくPDFです。", "This is a PDF, not an Excel workbook."),
            new("もとのExcelファイル（.xlsx）を選んでください。", "Pick the Excel file (.xlsx) it was made from.")),
        FileFault.Archive => (
            new("Excelブックではなく、圧縮ファイルです。", "This is an archive, not an Excel workbook."),
            new("中のExcelファイル（.xlsx）を取り出して、それを選んでください。", "Unpack it and pick the Excel file (.xlsx) inside.")),
        FileFault.OpenDocument => (
            new("Excelブックではなく、OpenDocument（.ods など）のファイルです。", "This is an OpenDocument file (such as .ods), not an Excel workbook."),
            new("LibreOfficeなどで開き、「名前を付けて保存」で「Excel（.xlsx）」を選んで保存し、それを選んでください。", "Open it in LibreOffice, use \"Save As\", choose \"Excel (.xlsx)\" and pick that file.")),
        FileFault.OtherDocument => (
            new("WordやPowerPointなどの文書で、Excelブックではありません。", "This is a document of Word, PowerPoint or the like, not an Excel workbook."),
            new("表をExcelに写して .xlsx で保存し、それを選んでください。", "Copy the table into Excel, save it as .xlsx and pick that file.")),
        FileFault.Macros => (
            new("マクロを含むファイル（.xlsm など）です。安全のため読みません。", "The file contains macros (such as .xlsm). For safety it is not read."),
            SaveAsWorkbook),
        FileFault.BinaryWorkbook => (
            new("バイナリ形式のExcelブック（.xlsb）です。", "This is a binary Excel workbook (.xlsb)."),
            SaveAsWorkbook),
        FileFault.NotAWorkbook => (
            new("Excelブック（.xlsx）ではありません。", "This is not an Excel workbook (.xlsx)."),
            SaveAsWorkbook),
        FileFault.Damaged => (
            new("ファイルが壊れているか、途中で切れています。", "The file is damaged or cut short."),
            SaveAgain),
        FileFault.UnpacksTooLarge => (
            new($"中身を広げると大きくなりすぎます（{Size(most)}まで）。", $"Unpacked, the file is too large (at most {Size(most)})."),
            KeepTheTable),
        FileFault.PackedTooTightly => (
            new("小さく見せかけて、広げると何百倍にもなるファイルです。", "The file looks small and unpacks to hundreds of times its size."),
            CopyToNew),
        FileFault.TooManyEntries => (
            new($"中に入っている部品が多すぎます（{Number(most)}個まで）。", $"There are too many parts in the file (at most {Number(most)})."),
            KeepTheTable),
        FileFault.UnsafeEntry => (
            new("中の部品の名前が、外の場所を指しています。", "The name of a part in the file points outside of it."),
            CopyToNew),
        FileFault.DoubledEntry => (
            new("同じ名前の部品が二つ入っています。", "Two parts of the file have the same name."),
            CopyToNew),
        FileFault.LinkEntry => (
            new("ほかのファイルへのリンクが入っています。", "The file contains a link to another file."),
            CopyToNew),
        FileFault.EncryptedEntry => (
            new("中の部品が暗号化されていて読めません。", "A part of the file is encrypted and cannot be read."),
            SaveAgain),
        FileFault.NestedArchive => (
            new("中に別の圧縮ファイルやブックが埋め込まれています。", "Another archive or workbook is embedded in the file."),
            KeepTheTable),
        FileFault.OverlappingEntries => (
            new("中の部品が重なり合っていて、正しいファイルではありません。", "Parts of the file overlap each other, which no proper file does."),
            CopyToNew),
        FileFault.FalseSize => (
            new("書かれている大きさと本当の大きさが違います。", "The size the file states is not its real size."),
            CopyToNew),
        FileFault.UnknownPacking => (
            new("使われている圧縮の方法を読めません。", "The file is packed in a way that cannot be read."),
            SaveAgain),
        FileFault.ForbiddenXml => (
            new("読んではいけない命令（DTD）が入っています。", "The file contains instructions that are not to be read (a DTD)."),
            CopyToNew),
        FileFault.XmlTooDeep => (
            new("中の部品の入れ子が深すぎます。", "A part of the file is nested too deeply."),
            CopyToNew),
        FileFault.XmlTooLong => (
            new("中の部品が長すぎます。", "A part of the file is too long."),
            KeepTheTable),
        FileFault.NoSheets => (
            new("読める表が一つもありません。", "There is no sheet to read."),
            SaveAgain),
        FileFault.TooManyRows => (
            new("行が多すぎます（100,000行まで）。", "There are too many rows (at most 100,000)."),
            KeepTheTable),
        FileFault.TooManyColumns => (
            new("列が多すぎます（256列まで）。", "There are too many columns (at most 256)."),
            KeepTheTable),
        FileFault.CellTooLong => (
            new("一つのセルの文字が多すぎます（32,767文字まで）。", "There is too much text in one cell (at most 32,767 characters)."),
            new("セルの文字を短くして保存し、もう一度選んでください。", "Shorten the text of the cell, save, and pick the file again.")),
        FileFault.TooManyCells => (
            new("文字の入ったセルが多すぎます（100万個まで）。", "There are too many filled cells (at most one million)."),
            KeepTheTable),
        FileFault.TooMuchText => (
            new("文字が多すぎます（全部で2,000万文字まで）。", "There is too much text (at most 20 million characters in all)."),
            KeepTheTable),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    private static string Size(long bytes) => bytes < Megabyte ? Number(bytes) + " bytes" : Number(bytes / Megabyte) + "MB";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
