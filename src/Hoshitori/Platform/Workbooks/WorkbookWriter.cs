using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Hoshitori.Platform.Files;

namespace Hoshitori.Platform.Workbooks;

/// <summary>Writes Excel workbooks (.xlsx). Equal sheets give equal bytes.</summary>
public static class WorkbookWriter
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>The whole file in memory.</summary>
    /// <exception cref="ArgumentException">A sheet has a name or choices that Excel does not take.</exception>
    public static byte[] Write(IReadOnlyList<WrittenSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        WrittenSheetCheck.Run(sheets);
        using var made = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(made, SpreadsheetDocumentType.Workbook, autoSave: true))
        {
            var workbook = document.AddWorkbookPart();
            // Left alone, relationships are named by chance.
            document.ChangeIdOfPart(workbook, "rId1");
            var strings = new StringsToShare();
            var listed = sheets.Select((sheet, at) => Add(workbook, sheet, at, strings)).ToList();
            workbook.Workbook = new Workbook(new Sheets(listed));
            if (PrintTitles(sheets) is { Count: > 0 } titles)
            {
                workbook.Workbook.Append(new DefinedNames(titles));
            }

            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = WrittenStyles.Sheet();
            strings.WriteTo(workbook.AddNewPart<SharedStringTablePart>("rIdStrings"));
        }

        made.Position = 0;
        return SteadyZip.Repack(made, ContentTypes);
    }

    private static Sheet Add(WorkbookPart workbook, WrittenSheet sheet, int at, StringsToShare strings)
    {
        var id = $"rIdSheet{at + 1}";
        var part = workbook.AddNewPart<WorksheetPart>(id);
        new WorksheetParts(sheet, strings).WriteTo(part, isFirst: at == 0);
        return new() { Name = sheet.Name, SheetId = (uint)at + 1, Id = id };
    }

    /// <summary>The header of a table stands on every printed page.</summary>
    private static List<DefinedName> PrintTitles(IReadOnlyList<WrittenSheet> sheets) =>
    [
        .. sheets.Index().Where(sheet => sheet.Item.IsTable).Select(sheet => new DefinedName($"'{sheet.Item.Name.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1")
        {
            Name = "_xlnm.Print_Titles",
            LocalSheetId = (uint)sheet.Index,
        }),
    ];
}
