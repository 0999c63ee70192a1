using Hoshitori.Platform.Files;
using Hoshitori.Platform.Web;

namespace Hoshitori.Features.Sheets;

/// <summary>How much is imported, and for how long it is kept.</summary>
public static class ImportLimits
{
    /// <summary>Bytes of one file.</summary>
    public static readonly int MostBytes = ZipLimits.Import.Packed;

    /// <summary>Bytes of a file that is read while its sender waits; a larger one is read by the worker.</summary>
    public const int ReadAtOnce = 512 * 1024;

    /// <summary>Imports of one organisation that nobody has agreed to yet; the oldest makes room.</summary>
    public const int MostOpen = 20;

    /// <summary>Long enough to ask a colleague; what was read is not kept about longer.</summary>
    public static readonly TimeSpan OpenLife = TimeSpan.FromDays(1);

    /// <summary>How long an import can be taken back.</summary>
    public static readonly TimeSpan TakenOverLife = TimeSpan.FromDays(90);

    /// <summary>The body of a form has names and borders around the file.</summary>
    private const int AroundFile = 64 * 1024;

    public static UploadLimit Upload { get; } = new(MostBytes + AroundFile, () => SheetsText.TooLargeHelp);
}
