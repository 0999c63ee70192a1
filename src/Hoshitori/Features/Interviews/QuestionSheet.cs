using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Interviews;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Interviews;

/// <summary>Who answered while somebody else was answering.</summary>
/// <param name="Name"><c>null</c> where it was no person or one we do not know any more.</param>
public sealed record Clash(string? Name, bool IsSelf, DateTime At);

/// <summary>One question as a page shows it: what counts now, and what was typed where that could not be saved.</summary>
/// <param name="Number">Place in its topic, from 1.</param>
/// <param name="IsShort">Without steps and notes, for the whole form on one page.</param>
public sealed record QuestionSheet(
    InterviewPlace Place, Question Question, int Number, TypedAnswer Typed, Fate Fate, Clash? Clash, bool MayAnswer, bool IsShort, DateOnly Today)
{
    /// <summary>The sheet of a question; with <paramref name="fate"/> it carries what was typed and the version that is now.</summary>
    public static QuestionSheet Of(InterviewView view, Question question, int number, AnswerFate? fate, Clash? clash, bool isShort = false)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(question);
        var now = TypedAnswer.Of(question.Control, question.Standing, view.Scope.Answers.VersionOf(question.Control.Id));
        var typed = fate is { IsRefused: true } ? fate.Typed with { Version = now.Version, Shown = now.Mark } : now;
        return new(view.Place, question, number, typed, fate?.Fate ?? Fate.Untouched, clash, view.MayAnswer(question.Control.Topic), isShort, view.Today);
    }
}

/// <summary>Finds out whose answer was in the way.</summary>
public sealed class Clashes(AnswerTrail trail, HoshitoriDb db, Platform.Identity.Actor actor)
{
    private const string Person = "person:";

    /// <summary>The clash of each answer in conflict, by control.</summary>
    public async Task<IReadOnlyDictionary<string, Clash>> Of(Guid scope, IEnumerable<AnswerFate> fates, CancellationToken stop)
    {
        var clashes = new Dictionary<string, Clash>(StringComparer.Ordinal);
        foreach (var control in fates.Where(fate => fate.Fate == Fate.Conflict).Select(fate => fate.Typed.Control.Id))
        {
            if (await trail.Last(scope, control, stop) is { } recorded)
            {
                clashes[control] = await Of(recorded, stop);
            }
        }

        return clashes;
    }

    /// <summary>The clash of each item of the declaration in conflict, in the order of the items.</summary>
    public async Task<IReadOnlyList<(Criterion Item, Clash Clash)>> Of(DeclarationView declaration, IReadOnlySet<string> items, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        var clashes = new List<(Criterion, Clash)>();
        foreach (var item in declaration.Edition.CriteriaFor(2).Where(item => items.Contains(item.Id)))
        {
            if (await trail.Last(declaration.View.Scope.Id, declaration.Edition.Id, item.Id, stop) is { } recorded)
            {
                clashes.Add((item, await Of(recorded, stop)));
            }
        }

        return clashes;
    }

    public async Task<Clash> Of(Recorded recorded, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var name = recorded.By.StartsWith(Person, StringComparison.Ordinal) && Guid.TryParseExact(recorded.By[Person.Length..], "N", out var id)
            ? await db.Users.AsNoTracking().Where(person => person.Id == id).Select(person => person.DisplayName).FirstOrDefaultAsync(stop)
            : null;
        return new(name, recorded.By == actor.Label, recorded.At);
    }
}
