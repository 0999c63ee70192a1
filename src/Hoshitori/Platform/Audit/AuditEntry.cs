using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Platform.Audit;

/// <summary>
/// One line of an organisation's audit log, chained to the line before it. Events of the installation (sign-ins, the
/// operator's work) belong to the empty id.
/// </summary>
public sealed class AuditEntry : Tenancy.IAppendOnly, IEntityTypeConfiguration<AuditEntry>
{
    public Guid OrganizationId { get; init; }

    /// <summary>1, 2, 3 … without gaps in each organisation.</summary>
    public long Sequence { get; init; }

    public DateTime At { get; init; }

    /// <summary>Who: <c>person:id</c>, <c>token:id</c>, <c>job</c>, <c>command</c> or <c>nobody</c>.</summary>
    public string Actor { get; init; } = "";

    /// <summary>Action name of the use case.</summary>
    public string Action { get; init; } = "";

    /// <summary>What it was done to: kind and id, never free text.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Fields of an explicit list, before and after, as JSON; no secrets, no free text.</summary>
    public string Detail { get; init; } = "{}";

    public string RequestId { get; init; } = "";

    public byte[] Hash { get; init; } = [];

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.HasKey(row => new { row.OrganizationId, row.Sequence });
        // The log of one person, newest first.
        builder.HasIndex(row => new { row.OrganizationId, row.Actor, row.Sequence });
        builder.Property(row => row.Actor).HasMaxLength(60);
        builder.Property(row => row.Action).HasMaxLength(80);
        builder.Property(row => row.Subject).HasMaxLength(120);
        builder.Property(row => row.RequestId).HasMaxLength(60);
        builder.Property(row => row.Hash).HasMaxLength(32);
    }
}

/// <summary>The last line of each chain; taking it holds the chain until the transaction ends.</summary>
public sealed class AuditHead : Tenancy.ITenantOwned, IEntityTypeConfiguration<AuditHead>
{
    public Guid OrganizationId { get; init; }

    public long Sequence { get; set; }

    public byte[] Hash { get; set; } = [];

    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_heads");
        builder.HasKey(row => row.OrganizationId);
        builder.Property(row => row.Hash).HasMaxLength(32);
    }
}
