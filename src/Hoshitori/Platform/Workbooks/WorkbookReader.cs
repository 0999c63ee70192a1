using Hoshitori.Platform.Files;
using Hoshitori.Rules.Sheets;

namespace Hoshitori.Platform.Workbooks;

/// <summary>What came of reading a workbook: its sheets in their order, or why it is refused.</summary>
public sealed record WorkbookRead(IReadOnlyList<SheetGrid>? Sheets, FileProblem? Problem);

/// <summary>
/// Reads an Excel workbook (.xlsx) into plain text: shared, inline and rich text, numbers, dates as ISO, stored values of
/// formulas. Formulas, links, macros and pictures are never followed. Everything beyond the limits is refused as a whole.
/// </summary>
public static class WorkbookReader
{
    /// <summary>Reads a file that is in memory; take it there with <see cref="LimitedRead"/>. Never throws for what the file holds.</summary>
    public static WorkbookRead Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return new(ReadSheets(OfficePackage.OpenWorkbook(file, ZipLimits.Import)), null);
        }
        catch (FileRefusedException refused)
        {
            return new(null, refused.Problem);
        }
    }

    private static List<SheetGrid> ReadSheets(GuardedZip zip)
    {
        var parts = WorkbookParts.Find(zip);
        var budget = new CellBudget();
        var strings = SharedStrings.Read(zip, parts.SharedStrings, budget);
        var formats = CellFormats.Read(zip, parts.Styles);
        var sheets = parts.Sheets
            .Select(sheet => new SheetXml(sheet, strings, formats, parts.CountsFrom1904, budget).Read(zip))
            .OfType<SheetGrid>().ToList();
        return sheets.Count > 0 ? sheets : throw new FileRefusedException(FileFault.NoSheets);
    }
}
