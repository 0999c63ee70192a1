using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Features.Members.Data;

/// <summary>
/// A place kept for one mail address (招待). The link holds 256 random bits, of which only the hash is stored; it works
/// once, for seven days, for that address, and with the role it was sent with.
/// </summary>
public sealed class Invitation : ITenantOwned, IEntityTypeConfiguration<Invitation>
{
    public const int LongestAddress = 254;

    public Guid OrganizationId { get; init; }

    public Guid Id { get; init; }

    /// <summary>Hash of the newest link; an older one is worth nothing.</summary>
    public byte[] TokenHash { get; set; } = [];

    /// <summary>The address in its one form (<see cref="Rules.Accounts.MailAddress"/>).</summary>
    public string Address { get; init; } = "";

    public Role Role { get; init; }

    public Guid InvitedBy { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; set; }

    /// <summary>Mails sent for it.</summary>
    public int Sends { get; set; }

    public DateTime? UsedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public int Version { get; set; }

    public InvitationState StateAt(DateTime now) => InvitationLife.StateOf(ExpiresAt, UsedAt, WithdrawnAt, now);

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations");
        builder.HasKey(row => new { row.OrganizationId, row.Id });
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.HasIndex(row => new { row.OrganizationId, row.UsedAt, row.WithdrawnAt, row.ExpiresAt });
        builder.HasOne<Organization>().WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(row => row.TokenHash).HasMaxLength(32);
        builder.Property(row => row.Address).HasMaxLength(LongestAddress);
        builder.Property(row => row.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}
