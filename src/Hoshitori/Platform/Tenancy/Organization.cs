using Hoshitori.Rules.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Platform.Tenancy;

/// <summary>A legal entity (組織). Its id is the tenant of everything it owns.</summary>
public sealed class Organization : ITenantOwned, IEntityTypeConfiguration<Organization>
{
    public const int LongestName = 120;

    public Guid OrganizationId { get; init; }

    /// <summary>Short name of the organisation in addresses; random, says nothing about it.</summary>
    public string Code { get; init; } = "";

    public string Name { get; set; } = "";

    /// <summary>法人番号; a claim of the organisation until proved.</summary>
    public string? CorporateNumber { get; set; }

    /// <summary>Made for the demo; can be removed by one command.</summary>
    public bool IsDemo { get; init; }

    public DateTime CreatedAt { get; init; }

    public int Version { get; set; }

    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable("organizations");
        builder.HasKey(row => row.OrganizationId);
        builder.Property(row => row.Code).HasMaxLength(16);
        builder.HasIndex(row => row.Code).IsUnique();
        builder.Property(row => row.Name).HasMaxLength(LongestName);
        builder.Property(row => row.CorporateNumber).HasMaxLength(13);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}

/// <summary>How far a membership has come. Only a confirmed one gives any right.</summary>
public enum MembershipState
{
    /// <summary>The invited person accepted; somebody of the organisation has to confirm.</summary>
    Accepted,
    Confirmed,
    Removed,
}

/// <summary>A person in an organisation, with a role.</summary>
public sealed class Membership : ITenantOwned, IEntityTypeConfiguration<Membership>
{
    public Guid OrganizationId { get; init; }

    public Guid PersonId { get; init; }

    public Role Role { get; set; }

    public MembershipState State { get; set; }

    public DateTime JoinedAt { get; init; }

    public int Version { get; set; }

    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("memberships");
        builder.HasKey(row => new { row.OrganizationId, row.PersonId });
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<Organization>().WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Identity.Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(row => row.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}
