using System.Collections.Frozen;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Evaluations;

namespace Hoshitori.Features.Catalogues;

/// <summary>Where a criterion stands.</summary>
public sealed record CriterionPlace(Edition Edition, Requirement Requirement, Criterion Criterion)
{
    /// <returns><c>null</c> when there is no such criterion.</returns>
    public static CriterionPlace? Find(Catalogue catalogue, string scheme, string edition, string id)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return (from found in new[] { catalogue.Edition(scheme, edition) }
                where found is not null
                from requirement in found.Requirements
                from criterion in requirement.Criteria
                where criterion.Id == id
                select new CriterionPlace(found, requirement, criterion)).FirstOrDefault();
    }
}

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
