using Hoshitori.Rules.Catalogues;

namespace Hoshitori.Platform.Files;

/// <summary>Why a file that somebody gave us is not read. Each has words of its own.</summary>
public enum FileFault
{
    // What the file is instead, told by its first bytes and never by its name.
    Empty,
    TooLarge,
    OldWorkbook,
    Encrypted,
    OldDocument,
    PlainText,
    WebPage,
    XmlText,
    Pdf,
    Archive,
    OpenDocument,
    OtherDocument,
    Macros,
    BinaryWorkbook,
    NotAWorkbook,

    // What is wrong with the archive it is packed in.
    Damaged,
    UnpacksTooLarge,
    PackedTooTightly,
    TooManyEntries,
    UnsafeEntry,
    DoubledEntry,
    LinkEntry,
    EncryptedEntry,
    NestedArchive,
    OverlappingEntries,
    FalseSize,
    UnknownPacking,

    // What is wrong with the XML in it.
    ForbiddenXml,
    XmlTooDeep,
    XmlTooLong,

    // What is too much in a workbook.
    NoSheets,
    TooManyRows,
    TooManyColumns,
    CellTooLong,
    TooManyCells,
    TooMuchText,
}

/// <summary>A file that is refused, in words for the person who chose it: what it is, and what to do.</summary>
/// <param name="Fault">The reason as a type, for code that tells reasons apart.</param>
public sealed record FileProblem(FileFault Fault, LocalText What, LocalText Mend)
{
    /// <summary>Both sentences in one of the two languages.</summary>
    public string ToString(bool english) => What.In(english) + (english ? " " : "") + Mend.In(english);
}

/// <summary>Carries a refusal out of the depth of a reader; every public reader catches it and returns the problem.</summary>
internal sealed class FileRefusedException(FileProblem problem) : Exception(problem.What.En)
{
    public FileRefusedException(FileFault fault, string where = "", long most = 0)
        : this(FileWords.Of(fault, where, most))
    {
    }

    public FileProblem Problem { get; } = problem;
}
