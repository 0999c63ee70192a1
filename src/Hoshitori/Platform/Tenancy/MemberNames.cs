using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Platform.Tenancy;

/// <summary>
/// Names of actors, as far as they belong or belonged to the organisation of the request; nobody else's name is ever
/// looked up.
/// </summary>
public sealed class MemberNames(HoshitoriDb db)
{
    private const string PersonLabel = "person:";

    /// <summary>Display names by actor label; a label that is no person of the organisation is missing.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Of(IEnumerable<string?> labels, CancellationToken stop)
    {
        var people = labels.OfType<string>().Distinct(StringComparer.Ordinal)
            .Where(label => label.StartsWith(PersonLabel, StringComparison.Ordinal))
            .Select(label => Guid.TryParseExact(label[PersonLabel.Length..], "N", out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)
            .ToList();
        return people.Count == 0 ? new Dictionary<string, string>(StringComparer.Ordinal) : (await db.Set<Membership>().AsNoTracking()
                .Where(row => people.Contains(row.PersonId))
                .Join(db.Set<Person>().AsNoTracking(), row => row.PersonId, person => person.Id, (_, person) => new { person.Id, person.DisplayName })
                .ToListAsync(stop))
            .ToDictionary(person => PersonLabel + person.Id.ToString("N"), person => person.DisplayName, StringComparer.Ordinal);
    }
}
