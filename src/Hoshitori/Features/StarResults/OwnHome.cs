using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Time;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Results;

namespace Hoshitori.Features.StarResults;

/// <summary>What stands on the first page of an organisation.</summary>
/// <param name="Target">The star the firm works towards.</param>
/// <param name="Since">What changed since the visitor's last visit; <c>null</c> while nothing is kept to compare with.</param>
public sealed record OwnHome(
    OwnPlace Place, DateOnly Today, IReadOnlyList<LadderStep> Ladder, LadderStep Target, IReadOnlyList<NextStep> Next,
    IReadOnlyList<LapsingControl> Lapsing, SinceThen? Since)
{
    /// <summary>Nothing was told yet that could branch a question.</summary>
    public bool IsWithoutFacts => Place.Scope.Profile is { Employees: null, Industry: null, Uses.Count: 0 };

    public bool IsWithoutAnswers => Place.Scope.Answers.Controls.Count == 0 && Place.Scope.Answers.Direct.Count == 0;
}

/// <summary>What changed since somebody was here last.</summary>
/// <param name="Visit">The day of that visit; <c>null</c> when it is not known.</param>
/// <param name="From">The kept result it is compared with.</param>
/// <param name="By">Names and numbers of statements, most first; an empty name is somebody who is no person of the organisation.</param>
public sealed record SinceThen(DateOnly? Visit, DateOnly From, IReadOnlyList<VerdictChange> Changes, IReadOnlyList<(string Name, int Count)> By);

/// <summary>Finds out where a scope stands today.</summary>
public sealed class OwnHomes(Catalogue catalogue, TimeProvider clock)
{
    private const int StepsShown = 3;
    private const int DaysAhead = 60;

    /// <returns>Without what changed since somebody was here: that depends on who asks.</returns>
    public OwnHome Of(OwnPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var today = clock.Today();
        var firm = place.Scope.AsFirm(today);
        var ladder = Ladder.Of(catalogue, firm, today);
        var target = ladder.FirstOrDefault(step => step.Star == place.Scope.TargetStar) ?? ladder[^1];
        return new(
            place, today, ladder, target,
            NextSteps.Of(catalogue, target.Result, firm, StepsShown),
            Lapsing.Within(catalogue, target.Result, firm, place.Scope.Answers, DaysAhead), null);
    }
}
