using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Operators;

/// <summary>A page of organisations.</summary>
/// <param name="Shared">Corporate numbers of the page that more than one organisation claims.</param>
/// <param name="After">Where the next page begins; <c>null</c> on the last.</param>
public sealed record OrganizationPage(IReadOnlyList<OrganizationTotals> Rows, IReadOnlySet<string> Shared, string? After);

/// <summary>Reads organisations by name, a page at a time; what a page costs does not depend on how many there are.</summary>
public sealed class OrganizationPages(HoshitoriDb db)
{
    public const int PageSize = 50;

    /// <param name="name">Beginning of the names looked for; empty for all.</param>
    /// <param name="after">As the page before gave it.</param>
    public async Task<OrganizationPage> Read(string name, string? after, CancellationToken stop)
    {
        var rows = await Query(name, after).Take(PageSize + 1).ToListAsync(stop);
        var page = rows.Take(PageSize).ToList();
        return new(page, await SharedNumbers(page, stop), rows.Count > PageSize ? page[^1].NameKey.Hex : null);
    }

    /// <summary>The rows of a page and after, in the order of the index.</summary>
    public IQueryable<OrganizationTotals> Query(string name, string? after)
    {
        var query = db.Set<OrganizationTotals>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(name))
        {
            var (first, last) = NameKey.Range(name);
            query = query.Where(row => row.NameKey >= first && row.NameKey < last);
        }

        if (!string.IsNullOrEmpty(after))
        {
            var key = new NameKey(after);
            query = query.Where(row => row.NameKey > key);
        }

        return query.OrderBy(row => row.NameKey);
    }

    private async Task<IReadOnlySet<string>> SharedNumbers(List<OrganizationTotals> page, CancellationToken stop)
    {
        var numbers = page.Where(row => row.CorporateNumber is not null).Select(row => row.CorporateNumber!).Distinct(StringComparer.Ordinal).ToList();
        if (numbers.Count == 0)
        {
            return new HashSet<string>(StringComparer.Ordinal);
        }

        var shared = await db.Set<OrganizationTotals>().Where(row => row.CorporateNumber != null && numbers.Contains(row.CorporateNumber))
            .GroupBy(row => row.CorporateNumber!).Where(same => same.Count() > 1).Select(same => same.Key).ToListAsync(stop);
        return shared.ToHashSet(StringComparer.Ordinal);
    }
}
