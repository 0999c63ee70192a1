namespace Hoshitori.Platform.Files;

/// <summary>Opens a file of Excel after all checks: of its first bytes, of the archive, and of what it says it contains.</summary>
internal static class OfficePackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string MacroEnabled = "macroenabled";

    /// <exception cref="FileRefusedException">It is no workbook that may be read.</exception>
    public static GuardedZip OpenWorkbook(byte[] file, ZipLimits limits)
    {
        var zip = GuardedZip.Check(file, limits);
        if (!zip.Has(ContentTypes))
        {
            throw new FileRefusedException(zip.Has("mimetype") && zip.Has("content.xml") ? FileFault.OpenDocument : FileFault.Archive);
        }

        var types = TypesOf(zip);
        if (Any("sheet.binary"))
        {
            throw new FileRefusedException(FileFault.BinaryWorkbook);
        }

        if (Any(MacroEnabled) || Any("vbaproject"))
        {
            throw new FileRefusedException(FileFault.Macros);
        }

        if (Any("wordprocessingml.document.main") || Any("presentationml.presentation.main"))
        {
            throw new FileRefusedException(FileFault.OtherDocument);
        }

        return Any("spreadsheetml") ? zip : throw new FileRefusedException(FileFault.NotAWorkbook);

        bool Any(string part) => types.Any(type => type.Contains(part, StringComparison.OrdinalIgnoreCase));
    }

    private static List<string> TypesOf(GuardedZip zip)
    {
        var types = new List<string>();
        using var xml = GuardedXml.Open(zip.Read(ContentTypes)!);
        while (xml.Read())
        {
            if ((xml.IsStart("Override") || xml.IsStart("Default")) && xml.Attribute("ContentType") is { } type)
            {
                types.Add(type);
            }
        }

        return types;
    }
}
