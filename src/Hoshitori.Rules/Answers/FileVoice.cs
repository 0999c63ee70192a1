using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Answers;

/// <summary>A voice as a company file carries it (ファイルの申告).</summary>
/// <param name="Said">The day it was said; <c>null</c> where the file does not tell.</param>
public sealed record FileVoice(string Control, AnswerSource Source, string Reference, ControlEntry Entry, DateOnly? Said, DateOnly? Until)
{
    /// <summary>Letters of a reference in a file; with the word of its source before it, it still fits a line of history.</summary>
    public const int LongestReference = 100;

    /// <summary>
    /// The statement it becomes when it is taken over on a day. People and imports speak for themselves again. A file
    /// cannot speak as a document, a check or a provider: what it brings of those is an import that names them. Nothing
    /// is said later than the day it arrives.
    /// </summary>
    public Statement TakenOver(DateOnly day) => new(
        Control,
        Source == AnswerSource.Person ? AnswerSource.Person : AnswerSource.Import,
        Source switch
        {
            AnswerSource.Person => "",
            AnswerSource.Import => Reference,
            _ => $"{Source.ToString().ToLowerInvariant()}:{Reference}",
        },
        Entry,
        Said < day ? Said.Value : day,
        Until);
}
