using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Features.Organizations.Data;

/// <summary>One owner asked to delete the organisation; it waits for another. At most one row.</summary>
public sealed class DeletionRequest : ITenantOwned, IEntityTypeConfiguration<DeletionRequest>
{
    public Guid OrganizationId { get; init; }

    public Guid AskedBy { get; init; }

    public DateTime AskedAt { get; init; }

    public void Configure(EntityTypeBuilder<DeletionRequest> builder)
    {
        builder.ToTable("deletion_requests");
        builder.HasKey(row => row.OrganizationId);
        builder.HasOne<Organization>().WithOne().HasForeignKey<DeletionRequest>(row => row.OrganizationId).OnDelete(DeleteBehavior.Cascade);
    }
}
