using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Support;

/// <summary>The row the operator's list shows.</summary>
internal static class TotalsOf
{
    public static Task<OrganizationTotals> Organization(Site site, Guid id) => site.Look(id, services =>
        services.GetRequiredService<HoshitoriDb>().Set<OrganizationTotals>().AsNoTracking().SingleAsync(row => row.OrganizationId == id));
}
