using Hoshitori.Features.Answers.Public;
using Hoshitori.Rules.Questionnaires;

namespace Hoshitori.Features.Organizations;

/// <summary>The facts of a scope with what they do to the questions.</summary>
/// <param name="Asked">Questions asked with the facts as they are stored.</param>
/// <param name="All">Questions there would be if nothing were known to be absent.</param>
/// <param name="Saved">By fact: how many questions "no" takes away.</param>
public sealed record FactsSheet(ScopePicture Scope, IReadOnlyList<ScopeName> Scopes, int Asked, int All, IReadOnlyDictionary<string, int> Saved)
{
    public static FactsSheet Of(ScopePicture scope, IReadOnlyList<ScopeName> scopes, QuestionCounts questions, IEnumerable<string> facts) => new(
        scope,
        scopes,
        questions.Count(scope.TargetStar, scope.Profile),
        questions.All(scope.TargetStar),
        facts.ToDictionary(fact => fact, fact => questions.SavedByNo(scope.TargetStar, scope.Profile, fact), StringComparer.Ordinal));
}
