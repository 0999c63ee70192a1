using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Demos.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Demos;

/// <summary>
/// Takes the demo away again: its organisations with everything in them, also those its people founded, and its people
/// with everything that is theirs. Real organisations and people are left alone. What was cut off is finished by doing it again.
/// </summary>
public sealed class RemoveDemo(HoshitoriDb db, OrganizationErasure organizations, PersonErasure persons)
{
    /// <summary>Action name in the log of the installation.</summary>
    public const string ActionName = "demos.remove";

    /// <returns><c>null</c> when there is no demo here.</returns>
    public async Task<DemoRemoved?> Run(CancellationToken stop)
    {
        var firms = await db.Set<OrganizationTotals>().AsNoTracking().Where(row => row.IsDemo).OrderBy(row => row.NameKey).ToListAsync(stop);
        var people = await db.Users.AsNoTracking().Where(person => person.IsDemo).Select(person => person.Id).ToListAsync(stop);
        if (firms.Count == 0 && people.Count == 0)
        {
            return null;
        }

        foreach (var firm in firms)
        {
            var erased = await organizations.Erase(ActionName, firm.OrganizationId, new { firm.Code, firm.CreatedAt }, stop);
            if (!erased.IsOk)
            {
                throw new InvalidOperationException($"Others kept changing the organisation {firm.Code}");
            }
        }

        var sessions = people.Count > 0 ? await persons.Erase(ActionName, people, stop) : 0;
        return new([.. firms.Select(firm => new DemoFirm(firm.Code, firm.Name))], people.Count, sessions);
    }
}
