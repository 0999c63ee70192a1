using System.Buffers;

namespace Hoshitori.Platform.Workbooks;

/// <summary>What Excel would answer with "we found a problem with some content" is a mistake of ours and said at once.</summary>
internal static class WrittenSheetCheck
{
    private const int LongestName = 31;
    private const int LongestChoices = 255;
    private static readonly SearchValues<char> ForbiddenInNames = SearchValues.Create("[]:*?/\\");

    public static void Run(IReadOnlyList<WrittenSheet> sheets)
    {
        Require(sheets.Count > 0, "A workbook needs a sheet.");
        Require(sheets.DistinctBy(sheet => sheet.Name, StringComparer.OrdinalIgnoreCase).Count() == sheets.Count, "Two sheets have the same name.");
        foreach (var sheet in sheets)
        {
            Require(sheet.Name.Length is > 0 and <= LongestName && !sheet.Name.AsSpan().ContainsAny(ForbiddenInNames)
                && !sheet.Name.StartsWith('\'') && !sheet.Name.EndsWith('\''), $"Excel takes no sheet named \"{sheet.Name}\".");
            Require(sheet.Rows.All(row => row.Count <= sheet.Columns.Count), $"\"{sheet.Name}\" has a row that is wider than its columns.");
            foreach (var choices in sheet.Columns.Select(column => column.Choices).OfType<WrittenChoices>())
            {
                Require(choices.Values.Count > 0 && !choices.Values.Any(value => value.AsSpan().ContainsAny(",\""))
                    && string.Join(',', choices.Values).Length <= LongestChoices, $"Excel takes no such choices: {string.Join(", ", choices.Values)}");
            }
        }
    }

    private static void Require(bool holds, string otherwise, string paramName = "sheets")
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise, paramName);
        }
    }
}
