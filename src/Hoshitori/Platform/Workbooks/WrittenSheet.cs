namespace Hoshitori.Platform.Workbooks;

/// <summary>A sheet to be written.</summary>
/// <param name="Name">At most 31 characters, none of <c>[ ] : * ? / \</c>.</param>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">From top to bottom; a row may have fewer cells than there are columns.</param>
/// <param name="IsTable">
/// With a bold first row of the columns' headers that stays in view and repeats in print, and a filter. Without, only the
/// widths of the columns count.
/// </param>
public sealed record WrittenSheet(string Name, IReadOnlyList<WrittenColumn> Columns, IReadOnlyList<IReadOnlyList<WrittenCell>> Rows, bool IsTable = true)
{
    /// <summary>Columns at the left that stay in view beside the header.</summary>
    public int FrozenColumns { get; init; }
}

/// <summary>A column of a sheet to be written.</summary>
/// <param name="Width">In characters of the width of a digit; a Japanese letter takes two.</param>
/// <param name="Choices">The only texts Excel lets people enter; anything where it is <c>null</c>.</param>
/// <param name="IsCentred">Short marks read better in the middle.</param>
public sealed record WrittenColumn(string Header, double Width, WrittenChoices? Choices = null, bool IsCentred = false);

/// <summary>What may be entered in a column.</summary>
/// <param name="Values">Without commas and quotes, 255 characters together.</param>
/// <param name="Title">Head of the message Excel shows for anything else.</param>
/// <param name="Help">The message.</param>
public sealed record WrittenChoices(IReadOnlyList<string> Values, string Title, string Help);

/// <summary>A cell to be written. What is text stays text, whatever it begins with: nothing ever becomes a formula.</summary>
public abstract record WrittenCell
{
    private WrittenCell()
    {
    }

    public static WrittenCell Nothing { get; } = new Text("");

    /// <summary>Any text; beyond what Excel holds (32,767 characters) it ends with an ellipsis.</summary>
    public sealed record Text(string Value, bool IsBold = false) : WrittenCell;

    public sealed record Number(long Value) : WrittenCell;

    public sealed record Day(DateOnly Value) : WrittenCell;

    /// <summary>A text that opens an address.</summary>
    public sealed record Link(string Value, Uri Address) : WrittenCell;
}
