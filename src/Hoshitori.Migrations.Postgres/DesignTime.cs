using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Hoshitori.Migrations.Postgres;

/// <summary>Makes the context where migrations are written; no database is opened.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<HoshitoriDb>
{
    public HoshitoriDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<HoshitoriDb>();
        DataStore.Configure(options, StoreKind.Postgres, "Host=localhost");
        return new HoshitoriDb(options.Options, new Tenant(), new Actor());
    }
}
