using System.Reflection;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Platform.Time;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hoshitori.Platform.Data;

/// <summary>
/// The store. Entities are found by their configuration, which is the entity itself; a row that belongs to an
/// organisation is filtered by the tenant of the request.
/// </summary>
public sealed class HoshitoriDb(DbContextOptions<HoshitoriDb> options, Tenant tenant, Actor actor)
    : IdentityUserContext<Person, Guid>(options), IDataProtectionKeyContext
{
    public const string TenantFilter = "tenant";

    /// <summary>The keys that protect cookies and tokens.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Read by the filter at each query.</summary>
    public Guid TenantId => tenant.OrganizationId;

    /// <summary>Whose memberships PostgreSQL lets through before an organisation is chosen.</summary>
    public Guid PersonId => actor.PersonId;

    /// <summary>Hash of the token a program showed; PostgreSQL lets that token through before an organisation is chosen.</summary>
    public string TokenHash => actor.TokenHash;

    /// <summary>The operator's totals and the commands on the store look across organisations.</summary>
    public bool SeesInstallation => tenant.SeesInstallation;

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("person_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("person_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("person_tokens");
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("person_passkeys");
            passkey.HasKey(row => row.CredentialId);
            passkey.HasOne<Person>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
            passkey.OwnsOne(row => row.Data).ToJson("data");
        });
        builder.Entity<DataProtectionKey>().ToTable("data_protection_keys");
        builder.ApplyConfigurationsFromAssembly(typeof(HoshitoriDb).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(typeof(ITenantOwned).IsAssignableFrom).ToList())
        {
            FilterMethod.MakeGenericMethod(type).Invoke(this, [builder]);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcOffsetConverter>();
    }

    private static readonly MethodInfo FilterMethod =
        typeof(HoshitoriDb).GetMethod(nameof(FilterByTenant), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private void FilterByTenant<T>(ModelBuilder builder)
        where T : class, ITenantOwned =>
        builder.Entity<T>().HasQueryFilter(TenantFilter, row => row.OrganizationId == TenantId);

    /// <summary>Instants are UTC to the microsecond; SQLite forgets the kind, PostgreSQL refuses any other and keeps no more.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time.Kind == DateTimeKind.Utc ? time.ToMicroseconds() : NotUtc(time),
        time => DateTime.SpecifyKind(time, DateTimeKind.Utc))
    {
        private static DateTime NotUtc(DateTime time) => throw new ArgumentException($"{time:O} is not UTC", nameof(time));
    }

    /// <summary>The framework's own columns (lock-out); SQLite cannot compare offsets.</summary>
    private sealed class UtcOffsetConverter() : ValueConverter<DateTimeOffset, DateTime>(
        time => time.UtcDateTime,
        time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)));
}
