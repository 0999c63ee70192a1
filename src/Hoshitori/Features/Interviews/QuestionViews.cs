using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Interviews;

namespace Hoshitori.Features.Interviews;

/// <summary>What one source says of a control, for programs.</summary>
/// <param name="Date">The day it was done.</param>
/// <param name="Said">The day it was said.</param>
/// <param name="Until">Last day it counts; <c>null</c> for as long as nobody says otherwise.</param>
/// <param name="By">Who recorded it: <c>person:…</c>, <c>token:…</c>.</param>
/// <param name="ByName">Their name, where they are or were a member.</param>
public sealed record VoiceView(
    ControlState State, DateOnly? Date, string? Reason, string? Note, IReadOnlyList<string> Evidence, AnswerSource Source, DateOnly Said, DateOnly? Until, string? By, string? ByName);

/// <summary>A direct answer to a criterion that uses the control, for programs.</summary>
/// <param name="Implied">What it says of the control itself; <c>null</c> where it leaves that open.</param>
public sealed record ElsewhereView(string Edition, string Criterion, DirectState Answer, DateOnly? Date, string? Source, ControlState? Implied);

/// <summary>A question with all that was said about it, for programs.</summary>
/// <param name="Value">Its value today.</param>
/// <param name="ValueReason">Why, where the state alone does not tell.</param>
/// <param name="Version">To be sent with an answer: it tells what the program saw.</param>
/// <param name="Answer">What counts; <c>null</c> when nothing was said.</param>
/// <param name="Others">What other sources say that does not count.</param>
public sealed record QuestionView(
    string Control, string Topic, ControlKind Kind, LocalText Ask, QuestionState State, Truth Value, ValueReason ValueReason, int Version,
    VoiceView? Answer, IReadOnlyList<VoiceView> Others, IReadOnlyList<ElsewhereView> Elsewhere);

/// <summary>Makes questions ready for programs.</summary>
public sealed class QuestionViews(MemberNames names)
{
    public async Task<IReadOnlyList<QuestionView>> Of(IReadOnlyCollection<Question> questions, ScopeAnswers answers, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var known = await names.Of(questions.SelectMany(Voices).Select(voice => voice.By), stop);
        return [.. questions.Select(question => View(question, answers, known))];
    }

    private static IEnumerable<Voice> Voices(Question question) => question.Standing is { } standing ? [standing.Counts, .. standing.Others] : [];

    private static QuestionView View(Question question, ScopeAnswers answers, IReadOnlyDictionary<string, string> names) => new(
        question.Control.Id, question.Control.Topic, question.Control.Kind, question.Control.Ask, question.State, question.Value.Value, question.Value.Reason,
        answers.VersionOf(question.Control.Id),
        question.Standing is { } standing ? View(standing.Counts, names) : null,
        [.. Voices(question).Skip(1).Select(voice => View(voice, names))],
        [.. question.Elsewhere.Select(other => new ElsewhereView(
            other.Edition.Id, other.Criterion.Id, other.Answer.Answer, other.Answer.Date, other.Answer.Source, other.Implied))]);

    private static VoiceView View(Voice voice, IReadOnlyDictionary<string, string> names) => new(
        voice.Entry.State, voice.Entry.Date, voice.Entry.Reason, voice.Entry.Note, voice.Entry.Evidence ?? [], voice.Source, voice.Said, voice.Until,
        voice.By, voice.By is { } by ? names.GetValueOrDefault(by) : null);
}
