using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Features.Keeps.Data;

/// <summary>
/// Answers of a visitor, held until they have an account (預かり). They belong to nobody but the bearer of a token of 256
/// random bits; only its SHA-256 is stored.
/// </summary>
public sealed class HeldAnswers : IEntityTypeConfiguration<HeldAnswers>
{
    public Guid Id { get; init; }

    public byte[] TokenHash { get; init; } = [];

    /// <summary>What is held, as JSON (<see cref="HeldContent"/>).</summary>
    public byte[] Content { get; init; } = [];

    public DateTime CreatedAt { get; init; }

    public DateTime Until { get; init; }

    public void Configure(EntityTypeBuilder<HeldAnswers> builder)
    {
        builder.ToTable("held_answers");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.HasIndex(row => row.Until);
        builder.Property(row => row.TokenHash).HasMaxLength(32);
    }
}
