using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Evaluations;

/// <summary>The plain evaluation that also explains. Pure: the same input gives the same result.</summary>
public static class Interpreter
{
    /// <summary>Judges a firm for a star of an edition on a business day of Asia/Tokyo.</summary>
    public static StarResult Evaluate(Catalogue catalogue, Edition edition, int star, Firm firm, DateOnly date)
    {
        if (!edition.Stars.Contains(star))
        {
            throw new ArgumentOutOfRangeException(nameof(star), star, $"{edition.Id} offers no such star");
        }

        var judgement = new CriterionJudgement(catalogue, edition, firm, date);
        var judged = edition.Requirements.Select(requirement => (Requirement: requirement, Results: Judge(requirement))).ToList();
        var criteria = judged.SelectMany(pair => pair.Results).ToList();
        return new(
            edition,
            catalogue.Revision,
            star,
            date,
            firm.Scope,
            IsReady(edition, star, criteria, judgement),
            Count(criteria),
            [.. judged.Where(pair => pair.Results.Count > 0).Select(pair => new RequirementResult(pair.Requirement, Combine(pair.Results)))],
            criteria);

        List<CriterionResult> Judge(Requirement requirement) =>
            [.. requirement.Criteria.Where(criterion => criterion.Star <= star).Select(judgement.Judge)];
    }

    private static bool IsReady(Edition edition, int star, List<CriterionResult> criteria, CriterionJudgement judgement)
    {
        if (edition.Readiness == Readiness.All)
        {
            return criteria.TrueForAll(result => result.Verdict is Verdict.Met or Verdict.NotApplicable);
        }

        // Each declaration has its own gates: the second star does not ask for the first one's commitment.
        var gates = criteria.FindAll(result => result.Criterion.Star == star && result.Criterion.Gate != Gate.None);
        return gates.Count > 0 && gates.TrueForAll(judgement.IsOpen);
    }

    private static Summary Count(List<CriterionResult> criteria)
    {
        int Of(Verdict verdict) => criteria.Count(result => result.Verdict == verdict);
        return new(criteria.Count, Of(Verdict.Met), Of(Verdict.Unmet), Of(Verdict.Unknown), Of(Verdict.NotApplicable));
    }

    private static Verdict Combine(List<CriterionResult> results)
    {
        bool Any(Verdict verdict) => results.Exists(result => result.Verdict == verdict);
        return Any(Verdict.Unmet) ? Verdict.Unmet
            : Any(Verdict.Unknown) ? Verdict.Unknown
            : Any(Verdict.Met) ? Verdict.Met
            : Verdict.NotApplicable;
    }
}
