using Hoshitori.Features.Operators.Data;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace Hoshitori.Features.Operators;

/// <summary>Whether the operator may look now, and when they did.</summary>
public static class ShowConsent
{
    public const string ActionName = "operators.show-consent";
    public const string Path = "/consent";

    public static void Map(FeatureRoutes routes) =>
        routes.Organization.MapGet(Path, async (Reader reader, CancellationToken stop) => Page.Of<ShowConsentPage>(new { Now = await reader.Read(stop) })).Requires(ActionName, Permission.Read);

    /// <param name="Live">The consent that counts now.</param>
    /// <param name="Looks">The last times the operator looked, newest first.</param>
    public sealed record State(Consent? Live, IReadOnlyList<(DateTime At, string By)> Looks);

    /// <summary>Reads it.</summary>
    public sealed class Reader(HoshitoriDb db, TimeProvider clock)
    {
        private const int Shown = 20;

        public async Task<State> Read(CancellationToken stop)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var live = await db.Set<Consent>().AsNoTracking().OrderByDescending(row => row.Until).FirstOrDefaultAsync(row => row.WithdrawnAt == null && row.Until > now, stop);
            var operators = await db.Users.AsNoTracking().Where(person => person.IsOperator).Take(Shown).Select(person => new { person.Id, person.DisplayName }).ToListAsync(stop);
            var names = operators.ToDictionary(person => "person:" + person.Id.ToString("N"), person => person.DisplayName, StringComparer.Ordinal);
            var looks = await db.Set<AuditEntry>().AsNoTracking().Where(line => names.Keys.Contains(line.Actor))
                .OrderByDescending(line => line.Sequence).Where(line => line.Action == LookIntoOrganization.ActionName).Take(Shown).Select(line => new { line.At, line.Actor }).ToListAsync(stop);
            return new(live, [.. looks.Select(look => (look.At, names[look.Actor]))]);
        }
    }
}
