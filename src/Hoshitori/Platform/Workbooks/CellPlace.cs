using System.Globalization;

namespace Hoshitori.Platform.Workbooks;

/// <summary>Rows and columns as workbooks name them: <c>B2</c> is row 2, column 2.</summary>
internal static class CellPlace
{
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;

    /// <summary>Reads a name; <c>null</c> where it is none. A column beyond the last one of a sheet is one beyond, however far.</summary>
    public static (int Row, int Column)? Parse(ReadOnlySpan<char> name)
    {
        var (at, column) = (0, 0);
        for (; at < name.Length && char.ToUpperInvariant(name[at]) is >= 'A' and <= 'Z' and var letter; at++)
        {
            column = Math.Min((column * 26) + letter - 'A' + 1, MostColumns + 1);
        }

        return column > 0
            && int.TryParse(name[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= MostRows
                ? (row, column)
                : null;
    }

    public static string Name(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    public static string Letters(int column) => column > 26 ? Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1) : ((char)('A' + column - 1)).ToString();
}
