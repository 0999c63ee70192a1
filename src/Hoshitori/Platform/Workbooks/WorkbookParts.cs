using Hoshitori.Platform.Files;

namespace Hoshitori.Platform.Workbooks;

/// <summary>A sheet as the workbook lists it.</summary>
internal sealed record SheetPart(string Name, string Path, bool IsHidden);

/// <summary>Where the parts of a workbook lie in its archive (ISO/IEC 29500-2, relationships).</summary>
internal sealed record WorkbookParts(IReadOnlyList<SheetPart> Sheets, string? SharedStrings, string? Styles, bool CountsFrom1904)
{
    private sealed record Relationship(string Type, string Path);

    public static WorkbookParts Find(GuardedZip zip)
    {
        var workbook = Relationships(zip, "").Values.FirstOrDefault(to => Is(to, "officeDocument"))?.Path ?? throw new FileRefusedException(FileFault.NotAWorkbook);
        var parts = Relationships(zip, workbook);
        var (listed, countsFrom1904) = Listed(zip, workbook);
        var sheets = new List<SheetPart>();
        foreach (var (name, id, isHidden) in listed)
        {
            if (parts.GetValueOrDefault(id) is not { } part || !zip.Has(part.Path))
            {
                throw new FileRefusedException(FileFault.Damaged);
            }

            // Charts are listed among the sheets too. No proper workbook lists a sheet twice; a small one that does would cost like a large one.
            if (Is(part, "worksheet"))
            {
                sheets.Add(sheets.Exists(known => string.Equals(known.Path, part.Path, StringComparison.OrdinalIgnoreCase))
                    ? throw new FileRefusedException(FileFault.Damaged)
                    : new(name, part.Path, isHidden));
            }
        }

        return new(sheets, PathOf("sharedStrings"), PathOf("styles"), countsFrom1904);

        string? PathOf(string type) => parts.Values.FirstOrDefault(part => Is(part, type) && zip.Has(part.Path))?.Path;
    }

    private static (List<(string Name, string Id, bool IsHidden)> Sheets, bool CountsFrom1904) Listed(GuardedZip zip, string workbook)
    {
        var sheets = new List<(string Name, string Id, bool IsHidden)>();
        var countsFrom1904 = false;
        using var xml = GuardedXml.Open(zip.Read(workbook) ?? throw new FileRefusedException(FileFault.NotAWorkbook));
        while (xml.Read())
        {
            if (xml.IsStart("sheet") && xml.Attribute("name") is { } name && xml.Attribute("id") is { } id)
            {
                sheets.Add((name, id, xml.Attribute("state") is not (null or "visible")));
            }
            else if (xml.IsStart("workbookPr"))
            {
                countsFrom1904 = xml.Attribute("date1904") is "1" or "true";
            }
        }

        return (sheets, countsFrom1904);
    }

    /// <summary>The relationships of a part by id; those that lead out of the archive are left out.</summary>
    private static Dictionary<string, Relationship> Relationships(GuardedZip zip, string part)
    {
        var found = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        var folder = part[..(part.LastIndexOf('/') + 1)];
        if (zip.Read($"{folder}_rels/{part[folder.Length..]}.rels") is not { } stream)
        {
            return found;
        }

        using var xml = GuardedXml.Open(stream);
        while (xml.Read())
        {
            if (xml.IsStart("Relationship") && xml.Attribute("TargetMode") != "External"
                && xml.Attribute("Id") is { } id && xml.Attribute("Type") is { } type && xml.Attribute("Target") is { } target)
            {
                found[id] = new(type, Resolve(folder, target));
            }
        }

        return found;
    }

    /// <summary>The end of a type's address says what it is; what stands before differs between the two dialects.</summary>
    private static bool Is(Relationship to, string type) => to.Type.EndsWith("/" + type, StringComparison.Ordinal);

    /// <summary>A name inside the archive; it never reaches the file system.</summary>
    private static string Resolve(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var part in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
