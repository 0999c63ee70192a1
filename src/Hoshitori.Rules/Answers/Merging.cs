using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Answers;

/// <summary>What is already there and what arrives from outside, put together.</summary>
/// <param name="Statements">Controls said otherwise or for the first time.</param>
/// <param name="Direct">Direct answers that are new or newer.</param>
/// <param name="Older">Direct answers left alone because the firm has a newer one: edition and criterion.</param>
/// <param name="OlderControls">Controls of which the same source has said something newer here; that stays.</param>
/// <param name="Profile">The profile afterwards.</param>
/// <param name="Differing">Ids of facts that differ from what is known; they are kept as they are unless the firm wants the arriving ones.</param>
public sealed record Merging(
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<DirectStatement> Direct,
    IReadOnlyList<(string Edition, string Criterion)> Older,
    IReadOnlyList<string> OlderControls,
    Profile Profile,
    IReadOnlyList<string> Differing)
{
    /// <param name="statements">What arrives about controls.</param>
    /// <param name="direct">By edition id, then criterion id.</param>
    /// <param name="arriving">Facts that arrive; <c>null</c> for none.</param>
    /// <param name="replaceFacts">Differing facts are taken from outside.</param>
    /// <param name="said">The day it was said.</param>
    public static Merging Of(
        ScopeAnswers answers,
        Profile profile,
        IReadOnlyList<Statement> statements,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, DirectAnswer>> direct,
        Profile? arriving,
        bool replaceFacts,
        DateOnly said)
    {
        var all = direct.SelectMany(edition => edition.Value, (edition, answer) => (Edition: edition.Key, Criterion: answer.Key, Answer: answer.Value)).ToList();
        var older = all.Where(pair => AnswerTo(answers, pair.Edition, pair.Criterion)?.Date > (pair.Answer.Date ?? said)).ToList();
        var (merged, differing) = arriving is null ? (profile, []) : Merge(profile, arriving, replaceFacts);
        var olderSaid = statements.Where(statement => VoiceOf(answers, statement)?.Said > statement.Said).ToList();
        return new(
            [.. statements.Except(olderSaid).Where(statement => !IsSaid(VoiceOf(answers, statement), statement))],
            [.. all.Except(older).Where(pair => AnswerTo(answers, pair.Edition, pair.Criterion) != pair.Answer).Select(pair => new DirectStatement(pair.Edition, pair.Criterion, pair.Answer))],
            [.. older.Select(pair => (pair.Edition, pair.Criterion))],
            [.. olderSaid.Where(statement => !IsSaid(VoiceOf(answers, statement), statement)).Select(statement => statement.Control).Distinct(StringComparer.Ordinal)],
            merged,
            differing);
    }

    private static DirectAnswer? AnswerTo(ScopeAnswers answers, string edition, string criterion) =>
        answers.Direct.GetValueOrDefault(edition)?.GetValueOrDefault(criterion)?.Answer;

    private static Voice? VoiceOf(ScopeAnswers answers, Statement statement) =>
        answers.Controls.GetValueOrDefault(statement.Control)?.Voices.FirstOrDefault(voice => voice.IsFrom(statement.Source, statement.Reference));

    private static bool IsSaid(Voice? voice, Statement statement) =>
        voice is not null && voice.Until == statement.Until && AreSame(voice.Entry, statement.Entry!);

    private static bool AreSame(ControlEntry one, ControlEntry other) =>
        one with { Evidence = null } == other with { Evidence = null } && (one.Evidence ?? []).SequenceEqual(other.Evidence ?? [], StringComparer.Ordinal);

    private static (Profile Merged, List<string> Differing) Merge(Profile now, Profile arriving, bool replace)
    {
        var differing = new List<string>();
        T? Take<T>(string fact, T? known, T? other)
        {
            var differs = known is not null && other is not null && !EqualityComparer<T>.Default.Equals(known, other);
            if (differs)
            {
                differing.Add(fact);
            }

            return known is null || (differs && replace) ? other : known;
        }

        var uses = new Dictionary<string, bool>(now.Uses, StringComparer.Ordinal);
        foreach (var (fact, used) in arriving.Uses)
        {
            uses[fact] = Take<bool?>(fact, now.Uses.TryGetValue(fact, out var known) ? known : null, used) ?? used;
        }

        return (new(
            Take("name", now.Name, arriving.Name),
            Take("corporate_number", now.CorporateNumber, arriving.CorporateNumber),
            Take("employees", now.Employees, arriving.Employees),
            Take("capital_yen", now.CapitalYen, arriving.CapitalYen),
            Take("industry", now.Industry, arriving.Industry),
            Take("prefecture", now.Prefecture, arriving.Prefecture),
            uses), differing);
    }
}
