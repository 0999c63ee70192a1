using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Firms;
using Microsoft.AspNetCore.Components;

namespace Hoshitori.Features.StarTables.Public;

/// <summary>A firm judged for a star, as it is drawn: every criterion as one mark that opens.</summary>
public sealed record StarTable(Firm Firm, TableView View, StarResult Result, TableLinks Links)
{
    /// <summary>The verdicts kept of a past day, by criterion; they are what is drawn, and <see cref="Result"/> stands beside.</summary>
    public IReadOnlyDictionary<string, Verdict>? Kept { get; init; }

    /// <summary>What is told of a control beyond its state: who said it, when, from which source.</summary>
    public RenderFragment<Control>? Said { get; init; }

    public Verdict VerdictOf(CriterionResult result) => Kept is not null && Kept.TryGetValue(result.Criterion.Id, out var kept) ? kept : result.Verdict;

    /// <summary>Whether the kept verdict differs from the one computed anew.</summary>
    public bool Differs(CriterionResult result) => VerdictOf(result) != result.Verdict;

    public bool Shows(CriterionResult result) => View.Show is null || VerdictOf(result) == View.Show;

    /// <summary>Counts of what is drawn.</summary>
    public Summary Summary => Kept is null ? Result.Summary : new(Result.Criteria.Count, Of(Verdict.Met), Of(Verdict.Unmet), Of(Verdict.Unknown), Of(Verdict.NotApplicable));

    public IEnumerable<(Category Category, IEnumerable<(Requirement Requirement, IEnumerable<CriterionResult> Criteria)> Requirements)> ByCategory()
    {
        var shown = Result.Criteria.Where(Shows).ToDictionary(result => result.Criterion.Id, StringComparer.Ordinal);
        return from category in Result.Edition.Categories
               let requirements = from requirement in Result.Edition.Requirements
                                  where requirement.Category == category.Id
                                  let criteria = requirement.Criteria.Where(criterion => shown.ContainsKey(criterion.Id)).Select(criterion => shown[criterion.Id])
                                  where criteria.Any()
                                  select (requirement, criteria)
               where requirements.Any()
               select (category, requirements);
    }

    private int Of(Verdict verdict) => Result.Criteria.Count(result => VerdictOf(result) == verdict);
}
