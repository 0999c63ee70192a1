using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Rules.Evaluations;

/// <summary>A gate of a declaration (関門) and whether it is open.</summary>
public sealed record GateResult(Criterion Criterion, bool IsOpen);

/// <summary>How far a declaration has come.</summary>
public static class Gates
{
    /// <summary>The gates of a star in official order; empty where the star is no declaration. All open means ready.</summary>
    public static IReadOnlyList<GateResult> Of(Catalogue catalogue, Edition edition, int star, Firm firm, DateOnly date)
    {
        if (edition.Readiness != Readiness.Declaration)
        {
            return [];
        }

        var judgement = new CriterionJudgement(catalogue, edition, firm, date);
        return
        [
            .. edition.CriteriaFor(star).Where(criterion => criterion.Star == star && criterion.Gate != Gate.None)
                .Select(criterion => new GateResult(criterion, judgement.IsOpen(judgement.Judge(criterion)))),
        ];
    }
}
