using Hoshitori.Platform.Files;

namespace Hoshitori.Platform.Workbooks;

/// <summary>Reads whatever somebody keeps a check sheet in: an Excel workbook (.xlsx) or a table of text (CSV), told apart by its bytes.</summary>
public static class SheetFile
{
    /// <summary>Reads a file that is in memory. Never throws for what the file holds.</summary>
    /// <param name="name">Name of the file; that of the sheet where it has none of its own.</param>
    public static WorkbookRead Read(string name, byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (FileKinds.NotAnArchive(file) != FileFault.PlainText)
        {
            return WorkbookReader.Read(file);
        }

        try
        {
            return new([CsvReader.Read(name, file)], null);
        }
        catch (FileRefusedException refused)
        {
            return new(null, refused.Problem);
        }
    }
}
