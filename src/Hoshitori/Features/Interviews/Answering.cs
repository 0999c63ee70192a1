using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Interviews;

namespace Hoshitori.Features.Interviews;

/// <summary>What became of one answer.</summary>
public enum Fate
{
    /// <summary>The person left it as the page showed it.</summary>
    Untouched,
    Saved,
    Same,
    NeedsChoice,
    NeedsReason,
    DayToCome,
    DayUnreadable,
    TooLong,
    Conflict,
}

/// <summary>One answer with what became of it.</summary>
public sealed record AnswerFate(TypedAnswer Typed, Fate Fate)
{
    public bool IsRefused => Fate is not (Fate.Untouched or Fate.Saved or Fate.Same);
}

/// <summary>What became of all answers of a form, and the picture after them.</summary>
public sealed record AnswerRound(ScopePicture Scope, IReadOnlyList<AnswerFate> Fates)
{
    public int Saved => Fates.Count(fate => fate.Fate == Fate.Saved);
}

/// <summary>
/// Saves answers: each for itself, onto the picture as it is at that moment. One that cannot be saved holds up none of
/// the others.
/// </summary>
public sealed class Answering(ScopeStore scopes, AnswerTrail trail, Assignments assignments, Changes changes, TimeProvider clock)
{
    /// <param name="action">Action name of the use case.</param>
    /// <param name="takeBack">Id of a control among them whose last answer is taken back instead.</param>
    public Task<Outcome<AnswerRound>> Save(string action, Guid scope, IReadOnlyList<TypedAnswer> typed, string? takeBack, CancellationToken stop) =>
        changes.Save<AnswerRound>(
            action,
            async token =>
            {
                if (await scopes.Take(scope, token) is not { } row)
                {
                    return OutcomeKind.NotFound;
                }

                if (!await assignments.MayAnswer(scope, [.. typed.Select(answer => answer.Control.Topic).Distinct(StringComparer.Ordinal)], token))
                {
                    return OutcomeKind.Forbidden;
                }

                var before = ScopeStore.PictureOf(row);
                var (fates, statements) = (new List<AnswerFate>(), new List<Statement>());
                foreach (var answer in typed)
                {
                    var entry = answer.Entry(OwnEntry(before.Answers, answer.Control.Id));
                    var isBack = answer.Control.Id == takeBack;
                    var fate = isBack ? FateOfTakingBack(before.Answers, answer) : FateOf(before.Answers, answer, entry);
                    fates.Add(new(answer, fate));
                    if (fate == Fate.Saved)
                    {
                        var said = isBack ? (await trail.LastTwo(scope, answer.Control.Id, token)).ElementAtOrDefault(1) : entry;
                        statements.Add(new(answer.Control.Id, AnswerSource.Person, "", said, clock.Today()));
                    }
                }

                var after = statements.Count == 0 ? before.Answers : scopes.Add(row, statements, []);
                return new AnswerRound(before with { Answers = after }, fates);
            },
            round => round.Saved == 0 ? null : new AuditNote("scope:" + scope.ToString("N"), new
            {
                controls = round.Fates.Where(fate => fate.Fate == Fate.Saved).Select(fate => fate.Typed.Control.Id),
            }),
            stop);

    private Fate FateOf(ScopeAnswers answers, TypedAnswer typed, ControlEntry? entry)
    {
        if (typed.IsUntouched)
        {
            return Fate.Untouched;
        }

        if (typed.IsTooLong)
        {
            return Fate.TooLong;
        }

        if (entry is null)
        {
            return Fate.NeedsChoice;
        }

        return typed is { Date.Length: > 0, Day: null } ? Fate.DayUnreadable
            : Savings.Of(answers, typed.Control.Id, typed.Version, entry, clock.Today()) switch
            {
                Saving.Save => Fate.Saved,
                Saving.NeedsReason => Fate.NeedsReason,
                Saving.DayToCome => Fate.DayToCome,
                Saving.Conflict => Fate.Conflict,
                _ => Fate.Same,
            };
    }

    private static Fate FateOfTakingBack(ScopeAnswers answers, TypedAnswer typed) =>
        OwnEntry(answers, typed.Control.Id) is null ? Fate.Same
        : answers.VersionOf(typed.Control.Id) != typed.Version ? Fate.Conflict
        : Fate.Saved;

    private static ControlEntry? OwnEntry(ScopeAnswers answers, string control) =>
        answers.Controls.GetValueOrDefault(control)?.Voices.FirstOrDefault(voice => voice.IsFrom(AnswerSource.Person, ""))?.Entry;
}
