using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Platform.Identity;

/// <summary>
/// Lets a program act for one organisation (トークン). The program holds 256 random bits; only their SHA-256 is stored.
/// It lives while the person who made it is an owner of the organisation.
/// </summary>
public sealed class ApiToken : ITenantOwned, IEntityTypeConfiguration<ApiToken>
{
    public const int LongestName = 60;

    /// <summary>Longest life in days.</summary>
    public const int LongestLife = 365;

    public Guid OrganizationId { get; init; }

    public Guid Id { get; init; }

    public byte[] TokenHash { get; init; } = [];

    /// <summary>What it is for, in the maker's words.</summary>
    public string Name { get; init; } = "";

    public TokenScope Scope { get; init; }

    public Guid MadeBy { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    /// <summary>Last use, kept to the minute.</summary>
    public DateTime? UsedAt { get; set; }

    public DateTime? RevokedAt { get; set; }

    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("api_tokens");
        builder.HasKey(row => new { row.OrganizationId, row.Id });
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.HasOne<Membership>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.MadeBy }).OnDelete(DeleteBehavior.Cascade);
        builder.Property(row => row.TokenHash).HasMaxLength(32);
        builder.Property(row => row.Name).HasMaxLength(LongestName);
        builder.Property(row => row.Scope).HasConversion<string>().HasMaxLength(20);
    }
}
