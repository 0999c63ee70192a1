using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Features.Operators.Data;

/// <summary>The one-time link by which the first operator signs up; of its 256 random bits only the hash is stored.</summary>
public sealed class OperatorTicket : IEntityTypeConfiguration<OperatorTicket>
{
    public Guid Id { get; init; }

    public byte[] TokenHash { get; init; } = [];

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }

    public void Configure(EntityTypeBuilder<OperatorTicket> builder)
    {
        builder.ToTable("operator_tickets");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.Property(row => row.TokenHash).HasMaxLength(32);
        builder.Property(row => row.UsedAt).IsConcurrencyToken();
    }
}
