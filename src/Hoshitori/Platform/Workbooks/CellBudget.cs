using Hoshitori.Platform.Files;

namespace Hoshitori.Platform.Workbooks;

/// <summary>Counts what a workbook brings into memory and refuses what is too much, however it is spread over its sheets.</summary>
internal sealed class CellBudget
{
    public const int Rows = 100_000;
    public const int Columns = 256;
    public const int CellText = 32_767;
    private const int Cells = 1_000_000;
    private const int Text = 20_000_000;

    private int cells;
    private long text;

    public void Take(string sheet, string cell)
    {
        TakeText(cell.Length, sheet);
        if (++cells > Cells)
        {
            throw new FileRefusedException(FileFault.TooManyCells, sheet);
        }
    }

    public void TakeText(int length, string sheet = "")
    {
        text += length;
        if (text > Text)
        {
            throw new FileRefusedException(FileFault.TooMuchText, sheet);
        }
    }
}
