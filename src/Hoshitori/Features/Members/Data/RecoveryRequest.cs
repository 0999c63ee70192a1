using Hoshitori.Platform.Backups;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Features.Members.Data;

/// <summary>One owner asked to let a member in again (入り直しの申し出); it waits for another owner. At most one row a member.</summary>
[StaysHere]
public sealed class RecoveryRequest : ITenantOwned, IEntityTypeConfiguration<RecoveryRequest>
{
    public Guid OrganizationId { get; init; }

    /// <summary>Who lost every way in.</summary>
    public Guid PersonId { get; init; }

    public Guid AskedBy { get; set; }

    public DateTime AskedAt { get; set; }

    public void Configure(EntityTypeBuilder<RecoveryRequest> builder)
    {
        builder.ToTable("recovery_requests");
        builder.HasKey(row => new { row.OrganizationId, row.PersonId });
        builder.HasOne<Membership>().WithOne().HasForeignKey<RecoveryRequest>(row => new { row.OrganizationId, row.PersonId }).OnDelete(DeleteBehavior.Cascade);
    }
}
