using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Features.Operators.Data;

/// <summary>An owner lets the operator look into the organisation for a day (運用者に見せる同意).</summary>
public sealed class Consent : ITenantOwned, IEntityTypeConfiguration<Consent>
{
    /// <summary>How long one lasts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    public Guid OrganizationId { get; init; }

    public Guid Id { get; init; }

    public Guid GrantedBy { get; init; }

    public DateTime GrantedAt { get; init; }

    public DateTime Until { get; init; }

    public DateTime? WithdrawnAt { get; set; }

    public bool CountsAt(DateTime now) => WithdrawnAt is null && now < Until;

    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("consents");
        builder.HasKey(row => new { row.OrganizationId, row.Id });
        builder.HasIndex(row => new { row.OrganizationId, row.Until });
        builder.HasOne<Organization>().WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(row => row.WithdrawnAt).IsConcurrencyToken();
    }
}
