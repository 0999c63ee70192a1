using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Features.StarResults;

/// <summary>What a line of history is about.</summary>
public enum HistoryKind
{
    /// <summary>Something was said about a control, or taken back.</summary>
    Control,

    /// <summary>A criterion was answered directly, or the answer was taken back.</summary>
    Criterion,

    /// <summary>The facts of the firm were set.</summary>
    Facts,
}

/// <summary>What was said about a control; without a state it was taken back.</summary>
public sealed record SaidView(
    string Control, AnswerSource Source, ControlState? State, DateOnly? Date, string? Reason, string? Note, DateOnly Said, DateOnly? Until);

/// <summary>What was answered to a criterion; without an answer it was taken back.</summary>
public sealed record AnsweredView(string Edition, string Criterion, DirectState? Answer, DateOnly? Date, string? Reason, string? Source);

/// <summary>The facts as they were set.</summary>
public sealed record FactsSetView(string? Industry, int? Employees, long? CapitalYen, string? Prefecture, IReadOnlyDictionary<string, bool> Uses);

/// <summary>A line of a scope's history, for programs; one of the last three is there, as the kind tells.</summary>
/// <param name="Line">Order within the scope.</param>
/// <param name="By">Who recorded it: <c>person:…</c>, <c>token:…</c>, <c>job</c>, <c>command</c>.</param>
/// <param name="ByName">Their name, where they are or were a member.</param>
public sealed record HistoryLineView(
    long Line, DateTime At, string By, string? ByName, HistoryKind Kind, SaidView? Said, AnsweredView? Answered, FactsSetView? Facts)
{
    public static HistoryLineView Of(HistoryEntry entry, IReadOnlyDictionary<string, string> names)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(names);
        var line = new HistoryLineView(entry.Line, entry.At, entry.By, names.GetValueOrDefault(entry.By), HistoryKind.Facts, null, null, null);
        return entry switch
        {
            HistoryEntry.Said { Statement: var said } => line with
            {
                Kind = HistoryKind.Control,
                Said = new(said.Control, said.Source, said.Entry?.State, said.Entry?.Date, said.Entry?.Reason, said.Entry?.Note, said.Said, said.Until),
            },
            HistoryEntry.Answered { Statement: var answered } => line with
            {
                Kind = HistoryKind.Criterion,
                Answered = new(
                    answered.Edition, answered.Criterion, answered.Answer?.Answer, answered.Answer?.Date, answered.Answer?.Reason, answered.Answer?.Source),
            },
            HistoryEntry.Facts { Profile: var facts } => line with { Facts = new(facts.Industry, facts.Employees, facts.CapitalYen, facts.Prefecture, facts.Uses) },
            _ => line,
        };
    }
}
