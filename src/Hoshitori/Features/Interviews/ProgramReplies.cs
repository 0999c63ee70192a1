using Hoshitori.Platform.Time;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Interviews;

/// <summary>Who answered first, for programs.</summary>
/// <param name="Name"><c>null</c> where it was no person, or one we do not know any more.</param>
/// <param name="BySelf">The very same token.</param>
public sealed record ClashView(string? Name, bool BySelf, DateTime At)
{
    public static ClashView? Of(Clash? clash) => clash is null ? null : new(clash.Name, clash.IsSelf, clash.At);
}

/// <summary>What became of one answer, for programs.</summary>
/// <param name="Fate"><c>saved</c>; <c>same</c> where it was said already; else why it is not saved.</param>
/// <param name="Question">As it stands now, with its version.</param>
/// <param name="Clash">Whose answer was in the way.</param>
public sealed record AnswerView(string Control, Fate Fate, QuestionView Question, ClashView? Clash);

/// <summary>What became of several answers: each stands for itself.</summary>
public sealed record AnswersView(int Saved, IReadOnlyList<AnswerView> Answers);

/// <summary>Answers programs that answer questions.</summary>
public sealed class ProgramReplies(InterviewPlans plans, QuestionViews views, Clashes clashes, TimeProvider clock)
{
    private const int AnyStar = 4;

    /// <summary>For one answer: what became of it, or why nothing did.</summary>
    public async Task<IResult> One(Outcome<AnswerRound> outcome, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Value is { } round
            ? Reply(round, (await Views(round, stop))[0], fate => FieldOf(fate.Fate))
            : outcome.ToApi(saved => saved);
    }

    /// <summary>For several: what could be saved is, and the rest is told.</summary>
    public async Task<IResult> Many(Outcome<AnswerRound> outcome, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Value is { } round
            ? Reply(round, new AnswersView(round.Saved, await Views(round, stop)), fate => fate.Typed.Control.Id + "." + FieldOf(fate.Fate))
            : outcome.ToApi(saved => saved);
    }

    private static IResult Reply<TView>(AnswerRound round, TView view, Func<AnswerFate, string> field)
        where TView : class
    {
        var status = TopicPages.StatusOf(round.Fates);
        return status == StatusCodes.Status200OK ? TypedResults.Ok(view) : ApiAnswers.Problem(
            status, [.. round.Fates.Where(fate => fate.IsRefused).Select(fate => new ApiComplaint(field(fate), InterviewsText.Problem(fate.Fate)!))], view);
    }

    private async Task<IReadOnlyList<AnswerView>> Views(AnswerRound round, CancellationToken stop)
    {
        var (scope, plan) = (round.Scope, plans.For(AnyStar));
        var found = await clashes.Of(scope.Id, round.Fates, stop);
        var questions = await views.Of([.. round.Fates.Select(fate => plan.QuestionOf(fate.Typed.Control, scope.Profile, scope.Answers, clock.Today()))], scope.Answers, stop);
        return [.. round.Fates.Zip(questions, (fate, question) => new AnswerView(
            question.Control, fate.Fate, question, ClashView.Of(found.GetValueOrDefault(question.Control))))];
    }

    private static string FieldOf(Fate fate) => fate switch
    {
        Fate.NeedsReason or Fate.TooLong => "reason",
        Fate.DayToCome or Fate.DayUnreadable => "date",
        Fate.Conflict => "version",
        _ => "state",
    };
}
