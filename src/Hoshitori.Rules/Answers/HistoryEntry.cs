using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Answers;

/// <summary>One line of a scope's history.</summary>
/// <param name="Line">Order within the scope, 1, 2, 3 …</param>
/// <param name="At">UTC instant it was recorded.</param>
/// <param name="By">Who recorded it, as the audit log names actors.</param>
public abstract record HistoryEntry(long Line, DateTime At, string By)
{
    /// <summary>Something was said about a control, or taken back.</summary>
    public sealed record Said(long Line, DateTime At, string By, Statement Statement) : HistoryEntry(Line, At, By);

    /// <summary>A criterion was answered directly, or the answer was taken back.</summary>
    public sealed record Answered(long Line, DateTime At, string By, DirectStatement Statement) : HistoryEntry(Line, At, By);

    /// <summary>The facts of the firm were set.</summary>
    public sealed record Facts(long Line, DateTime At, string By, Profile Profile) : HistoryEntry(Line, At, By);
}

/// <summary>What a scope said of itself at a point of its history.</summary>
/// <param name="Lines">The last line that is part of it; 0 before the first.</param>
public sealed record PastPicture(ScopeAnswers Answers, Profile Profile, long Lines)
{
    public static readonly PastPicture Empty = new(ScopeAnswers.Empty, Profile.Unknown, 0);

    /// <summary>The picture after more lines, in their order.</summary>
    public PastPicture With(IEnumerable<HistoryEntry> entries)
    {
        var lines = entries.OrderBy(entry => entry.Line).ToList();
        return lines.Count == 0 ? this : new(
            Answers
                .With(lines.OfType<HistoryEntry.Said>().Select(entry => entry.Statement with { By = entry.By }))
                .With(lines.OfType<HistoryEntry.Answered>().Select(entry => entry.Statement)),
            lines.OfType<HistoryEntry.Facts>().LastOrDefault()?.Profile ?? Profile,
            lines[^1].Line);
    }
}
