using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Answers;

/// <summary>Who or what says something about a control.</summary>
public enum AnswerSource
{
    Person,
    Document,
    Register,
    Check,
    Provider,
    Import,
}

/// <summary>
/// What one source last said about one control and has not taken back (申告). A source has one voice per control and
/// reference: saying something new replaces what it said before, so that a mistake can be mended on the same day.
/// </summary>
/// <param name="Reference">What of the source speaks: a document version, a check; empty for people and imports.</param>
/// <param name="Entry">The state, with the day it was done.</param>
/// <param name="Said">The day it was said, in Japan.</param>
/// <param name="Until">Last day it counts; <c>null</c> for as long as nobody says otherwise.</param>
/// <param name="By">Who recorded it, as the audit log names actors.</param>
public sealed record Voice(AnswerSource Source, string Reference, ControlEntry Entry, DateOnly Said, DateOnly? Until = null, string? By = null)
{
    public bool IsFrom(AnswerSource source, string reference) =>
        Source == source && string.Equals(Reference, reference, StringComparison.Ordinal);

    public bool CountsOn(DateOnly date) => Until is not { } last || date <= last;
}

/// <summary>What counts of several voices, and which of them say otherwise.</summary>
public sealed record Standing(Voice Counts, IReadOnlyList<Voice> Others)
{
    /// <summary>Voices whose state differs from the one that counts; people see them beside it.</summary>
    public IEnumerable<Voice> Disagreeing => Others.Where(other => other.Entry.State != Counts.Entry.State);

    /// <summary>
    /// The newest voice that still counts on the day; on the same day the worse one. <c>null</c> when none counts.
    /// </summary>
    public static Standing? Of(IReadOnlyList<Voice> voices, DateOnly date)
    {
        var live = voices.Where(voice => voice.CountsOn(date)).ToList();
        if (live.Count == 0)
        {
            return null;
        }

        var counts = live.OrderByDescending(voice => voice.Said).ThenBy(voice => Rank(voice.Entry.State)).ThenBy(voice => voice.Source).First();
        return new(counts, [.. live.Where(voice => !ReferenceEquals(voice, counts))]);
    }

    /// <summary>Worse states first; "don't know" says least and yields to any other of the same day.</summary>
    private static int Rank(ControlState state) => state switch
    {
        ControlState.Absent => 0,
        ControlState.Partly => 1,
        ControlState.InPlace => 2,
        ControlState.NotApplicable => 3,
        _ => 4,
    };
}
