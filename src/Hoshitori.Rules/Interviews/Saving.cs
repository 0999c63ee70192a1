using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Interviews;

/// <summary>What becomes of an answer somebody sends.</summary>
public enum Saving
{
    /// <summary>It becomes a line of history.</summary>
    Save,

    /// <summary>It says what is said already: a form sent twice, an answer looked at and left.</summary>
    Same,

    /// <summary>"Does not apply" needs a reason.</summary>
    NeedsReason,

    /// <summary>It claims to have been done on a day that has not come.</summary>
    DayToCome,

    /// <summary>Somebody else answered the question after the person saw it.</summary>
    Conflict,
}

/// <summary>Decides what becomes of answers. Somebody else's answer to another question is never in the way.</summary>
public static class Savings
{
    /// <param name="answers">The picture as it is now.</param>
    /// <param name="version">The version of the control the person saw.</param>
    public static Saving Of(ScopeAnswers answers, string control, int version, ControlEntry entry, DateOnly today)
    {
        if (entry.State == ControlState.NotApplicable && string.IsNullOrWhiteSpace(entry.Reason))
        {
            return Saving.NeedsReason;
        }

        if (entry.Date > today)
        {
            return Saving.DayToCome;
        }

        return IsSaid(answers, control, entry, today) ? Saving.Same
            : answers.VersionOf(control) != version ? Saving.Conflict
            : Saving.Save;
    }

    /// <param name="version">The version of the item the person saw.</param>
    public static Saving Of(ScopeAnswers answers, string edition, string criterion, int version, DirectState answer)
    {
        var said = answers.Direct.GetValueOrDefault(edition)?.GetValueOrDefault(criterion)?.Answer;
        return said?.Answer == answer ? Saving.Same
            : answers.VersionOf(edition, criterion) != version ? Saving.Conflict
            : Saving.Save;
    }

    /// <summary>It counts already, and the people of the firm say nothing else.</summary>
    private static bool IsSaid(ScopeAnswers answers, string control, ControlEntry entry, DateOnly today) =>
        answers.StandingOf(control, today) is { } standing
        && AreSame(standing.Counts.Entry, entry)
        && answers.Controls[control].Voices.Where(voice => voice.IsFrom(AnswerSource.Person, "")).All(voice => AreSame(voice.Entry, entry));

    private static bool AreSame(ControlEntry one, ControlEntry other) =>
        one.State == other.State && one.Date == other.Date
        && string.Equals(one.Reason ?? "", other.Reason ?? "", StringComparison.Ordinal)
        && string.Equals(one.Note ?? "", other.Note ?? "", StringComparison.Ordinal);
}
