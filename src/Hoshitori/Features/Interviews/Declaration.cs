using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.QuickChecks.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Interviews;
using Hoshitori.Rules.Organizations;

namespace Hoshitori.Features.Interviews;

/// <summary>How far a scope is on the way to declaring ★1 and ★2.</summary>
public sealed record DeclarationView(InterviewView View, StarResult One, StarResult Two, AnswerSheet Sheet)
{
    public Edition Edition => One.Edition;

    /// <summary>The articles the first star commits to; they need not be in place.</summary>
    public IReadOnlyList<Criterion> Articles => [.. Of(1).Where(criterion => criterion.Gate == Gate.None)];

    /// <summary>Ids of the controls that say the firm has committed.</summary>
    public IReadOnlyList<string> Commitment => [.. ControlsOf(1)];

    /// <summary>Ids of the controls that say the policy is adopted and published.</summary>
    public IReadOnlyList<string> Policy => [.. ControlsOf(2)];

    public DateOnly? CommittedOn => Commitment.Select(id => View.Scope.Answers.StandingOf(id, View.Today)?.Counts.Said).Max();

    public int VersionOf(Criterion item) => View.Scope.Answers.VersionOf(Edition.Id, item.Id);

    private IEnumerable<Criterion> Of(int star) => Edition.CriteriaFor(star).Where(criterion => criterion.Star == star);

    private IEnumerable<string> ControlsOf(int star) =>
        Of(star).Where(criterion => criterion.Gate == Gate.Met).SelectMany(criterion => criterion.Needs.Controls()).Distinct(StringComparer.Ordinal);
}

/// <summary>Lays out the way to a declaration.</summary>
public sealed class DeclarationDesk(InterviewDesk desk, InterviewPlans plans, Catalogue catalogue, Actor actor, TimeProvider clock)
{
    /// <returns><c>null</c> when there is no such scope.</returns>
    public async Task<DeclarationView?> Open(Guid? scope, CancellationToken stop)
    {
        if (await desk.Open(scope, null, stop) is not { } view)
        {
            return null;
        }

        var edition = catalogue.Edition("security-action", null)!;
        var firm = view.Scope.AsFirm(view.Today);
        return new(
            view,
            Interpreter.Evaluate(catalogue, edition, 1, firm, view.Today),
            Interpreter.Evaluate(catalogue, edition, 2, firm, view.Today),
            SheetAnswers.SheetOf(edition, view.Scope.Answers));
    }

    /// <summary>A question of the declaration with all that was said about it.</summary>
    /// <param name="control">Id of the control.</param>
    public Question QuestionOf(DeclarationView declaration, string control)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        var scope = declaration.View.Scope;
        return plans.For(declaration.View.Star).QuestionOf(catalogue.Controls[control], scope.Profile, scope.Answers, clock.Today());
    }

    public QuestionSheet SheetOf(DeclarationView declaration, string control, AnswerFate? fate, Clash? clash)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        return QuestionSheet.Of(declaration.View, QuestionOf(declaration, control), 0, fate, clash) with { MayAnswer = actor.May(Right.Answer) };
    }
}
