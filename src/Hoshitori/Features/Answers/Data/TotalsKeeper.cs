using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hoshitori.Features.Answers.Data;

/// <summary>
/// Keeps <see cref="OrganizationTotals"/> at every save of an organisation, a scope or a membership: nobody has to
/// remember it, and a save that counts nothing new costs no statement.
/// </summary>
internal sealed class TotalsKeeper : SaveChangesInterceptor
{
    public static readonly TotalsKeeper Instance = new();

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is HoshitoriDb { TenantId: var id } db && id != Guid.Empty)
        {
            await Keep(db, id, cancellationToken);
        }

        return await base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static async Task Keep(HoshitoriDb db, Guid id, CancellationToken stop)
    {
        var change = Sum(db);
        var organization = db.ChangeTracker.Entries<Organization>().FirstOrDefault(entry => entry.State is EntityState.Added or EntityState.Modified);
        if (organization is { State: EntityState.Added, Entity: var created })
        {
            db.Add(New(created, change));
            return;
        }

        var row = db.Set<OrganizationTotals>().Where(totals => totals.OrganizationId == id);
        if (organization is { Entity: var named })
        {
            var key = NameKey.Of(named.Name, named.Code);
            await row.ExecuteUpdateAsync(set => set.SetProperty(totals => totals.Name, named.Name)
                .SetProperty(totals => totals.NameKey, key).SetProperty(totals => totals.CorporateNumber, named.CorporateNumber), stop);
        }

        if (change != default)
        {
            await row.ExecuteUpdateAsync(set => set
                .SetProperty(totals => totals.Scopes, totals => totals.Scopes + change.Scopes)
                .SetProperty(totals => totals.Members, totals => totals.Members + change.Members)
                .SetProperty(totals => totals.Asked, totals => totals.Asked + change.Asked)
                .SetProperty(totals => totals.Answered, totals => totals.Answered + change.Answered)
                .SetProperty(totals => totals.Ready1, totals => totals.Ready1 + change.Ready1)
                .SetProperty(totals => totals.Ready2, totals => totals.Ready2 + change.Ready2)
                .SetProperty(totals => totals.Ready3, totals => totals.Ready3 + change.Ready3)
                .SetProperty(totals => totals.Ready4, totals => totals.Ready4 + change.Ready4), stop);
        }
    }

    private static Numbers Sum(HoshitoriDb db)
    {
        var sum = default(Numbers);
        foreach (var scope in db.ChangeTracker.Entries<Scope>())
        {
            sum += After(scope) ? Of(scope.CurrentValues.GetValue<int>, 1) : default;
            sum -= Before(scope) ? Of(scope.OriginalValues.GetValue<int>, 1) : default;
        }

        foreach (var member in db.ChangeTracker.Entries<Membership>())
        {
            var now = After(member) && member.Entity.State == MembershipState.Confirmed;
            var then = Before(member) && member.OriginalValues.GetValue<MembershipState>(nameof(Membership.State)) == MembershipState.Confirmed;
            sum += new Numbers { Members = (now ? 1 : 0) - (then ? 1 : 0) };
        }

        return sum;
    }

    private static bool After(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified;

    private static bool Before(EntityEntry entry) => entry.State is EntityState.Modified or EntityState.Deleted;

    private static Numbers Of(Func<string, int> value, int scopes)
    {
        var ready = value(nameof(Scope.ReadyStars));
        int Star(int star) => (ready >> star) & 1;
        return new(scopes, 0, value(nameof(Scope.Asked)), value(nameof(Scope.Answered)), Star(1), Star(2), Star(3), Star(4));
    }

    private static OrganizationTotals New(Organization created, Numbers first) => new()
    {
        OrganizationId = created.OrganizationId,
        Code = created.Code,
        Name = created.Name,
        NameKey = NameKey.Of(created.Name, created.Code),
        CorporateNumber = created.CorporateNumber,
        IsDemo = created.IsDemo,
        CreatedAt = created.CreatedAt,
        Scopes = first.Scopes,
        Members = first.Members,
        Asked = first.Asked,
        Answered = first.Answered,
        Ready1 = first.Ready1,
        Ready2 = first.Ready2,
        Ready3 = first.Ready3,
        Ready4 = first.Ready4,
    };

    private readonly record struct Numbers(int Scopes, int Members, int Asked, int Answered, int Ready1, int Ready2, int Ready3, int Ready4)
    {
        public static Numbers operator +(Numbers a, Numbers b) => new(
            a.Scopes + b.Scopes, a.Members + b.Members, a.Asked + b.Asked, a.Answered + b.Answered,
            a.Ready1 + b.Ready1, a.Ready2 + b.Ready2, a.Ready3 + b.Ready3, a.Ready4 + b.Ready4);

        public static Numbers operator -(Numbers a, Numbers b) => new(
            a.Scopes - b.Scopes, a.Members - b.Members, a.Asked - b.Asked, a.Answered - b.Answered,
            a.Ready1 - b.Ready1, a.Ready2 - b.Ready2, a.Ready3 - b.Ready3, a.Ready4 - b.Ready4);
    }
}
