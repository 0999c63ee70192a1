namespace Hoshitori.Rules.Sheets;

/// <summary>Words of people as they are kept: one kind of line end, nothing around them.</summary>
internal static class Words
{
    /// <summary>The words; <c>null</c> where there are none.</summary>
    public static string? Clean(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
}
