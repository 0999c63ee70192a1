using System.Globalization;
using Hoshitori.Platform.Files;

namespace Hoshitori.Platform.Workbooks;

/// <summary>Which formats of cells show a number as a date.</summary>
internal sealed class CellFormats
{
    private const int Most = 65_536;

    /// <summary>A number as it is, in files and in Japanese Excel; their letter is also that of an era.</summary>
    private static readonly string[] Plain = ["General", "G/標準"];

    private readonly List<bool> isDate = [];

    private CellFormats()
    {
    }

    public static CellFormats Read(GuardedZip zip, string? part)
    {
        var formats = new CellFormats();
        if (part is null)
        {
            return formats;
        }

        var own = new Dictionary<string, bool>(StringComparer.Ordinal);
        var inCells = false;
        using var xml = GuardedXml.Open(zip.Read(part)!);
        while (xml.Read())
        {
            inCells = (inCells || (xml.IsStart("cellXfs") && !xml.IsEmpty)) && !xml.IsEnd("cellXfs");
            if (xml.IsStart("numFmt") && xml.Attribute("numFmtId") is { } id && xml.Attribute("formatCode") is { } code && own.Count < Most)
            {
                own[id] = IsDateCode(code);
            }
            else if (inCells && xml.IsStart("xf") && formats.isDate.Count < Most)
            {
                formats.isDate.Add(IsDate(xml.Attribute("numFmtId"), own));
            }
        }

        return formats;
    }

    /// <summary>Whether the format a cell names by number shows a date.</summary>
    public bool IsDate(string? format) =>
        int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < isDate.Count && isDate[at];

    private static bool IsDate(string? id, Dictionary<string, bool> own) =>
        id is not null && (own.TryGetValue(id, out var isDate) ? isDate
            : int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && IsBuiltIn(number));

    /// <summary>The formats every workbook has without saying so; 27 to 36 and 50 to 58 are those of Japanese and Chinese Excel.</summary>
    private static bool IsBuiltIn(int id) => id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>Whether a format code has a letter of a date in its first section, outside quotes, escapes and brackets.</summary>
    internal static bool IsDateCode(string code)
    {
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = End(code, at, '"');
                    break;
                case '[':
                    // [h], [m] and [s] count past a day, other brackets are colours, conditions and currencies.
                    if (at + 2 < code.Length && code[at + 1] is 'h' or 'm' or 's' or 'H' or 'M' or 'S' && code[at + 2] is ']' or 'h' or 'm' or 's' or 'H' or 'M' or 'S')
                    {
                        return true;
                    }

                    at = End(code, at, ']');
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case 'G' or 'g' when Plain.FirstOrDefault(plain => code.AsSpan(at).StartsWith(plain, StringComparison.OrdinalIgnoreCase)) is { } plain:
                    at += plain.Length - 1;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' or 'g' or 'G':
                    return true;
            }
        }

        return false;
    }

    private static int End(string code, int at, char mark) =>
        code.IndexOf(mark, at + 1) is >= 0 and var end ? end : code.Length;
}
