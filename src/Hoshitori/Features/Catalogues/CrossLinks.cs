using System.Collections.Frozen;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;

namespace Hoshitori.Features.Catalogues;

/// <summary>Where a criterion stands.</summary>
public sealed record CriterionPlace(Edition Edition, Requirement Requirement, Criterion Criterion);

/// <summary>Which criteria of all schemes use a control: one answer serves them all.</summary>
public sealed class CrossLinks
{
    private readonly FrozenDictionary<string, CriterionPlace[]> users;

    private CrossLinks(FrozenDictionary<string, CriterionPlace[]> users) => this.users = users;

    public static CrossLinks Of(Catalogue catalogue) => new(
        (from edition in catalogue.Editions
         from requirement in edition.Requirements
         from criterion in requirement.Criteria
         from control in criterion.Needs.Controls().Distinct(StringComparer.Ordinal)
         select (control, place: new CriterionPlace(edition, requirement, criterion)))
        .GroupBy(use => use.control, use => use.place, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));

    public IReadOnlyList<CriterionPlace> Users(string control) => users.GetValueOrDefault(control) ?? [];
}
