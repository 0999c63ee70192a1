using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Platform.Tenancy;

/// <summary>
/// An organisation that is being removed wholly. Only while this row stands may its append-only lines be deleted; the
/// row itself goes last.
/// </summary>
public sealed class Erasure : IEntityTypeConfiguration<Erasure>
{
    public Guid OrganizationId { get; init; }

    public DateTime StartedAt { get; init; }

    public void Configure(EntityTypeBuilder<Erasure> builder)
    {
        builder.ToTable("erasures");
        builder.HasKey(row => row.OrganizationId);
    }
}
