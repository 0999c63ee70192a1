using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Platform.Identity;

/// <summary>A person's authenticator app (認証アプリ).</summary>
public sealed class CodeApp : IEntityTypeConfiguration<CodeApp>
{
    public Guid PersonId { get; init; }

    /// <summary>The key, sealed by the keys of the installation.</summary>
    public string SealedKey { get; set; } = "";

    /// <summary>The step used last; it and older ones never count again.</summary>
    public long LastStep { get; set; }

    public DateTime AddedAt { get; set; }

    public void Configure(EntityTypeBuilder<CodeApp> builder)
    {
        builder.ToTable("code_apps");
        builder.HasKey(row => row.PersonId);
        builder.Property(row => row.SealedKey).HasMaxLength(1000);
        builder.Property(row => row.LastStep).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>One of ten codes on paper (回復コード); 80 random bits of which only the hash is stored, good once.</summary>
public sealed class RecoveryCode : IEntityTypeConfiguration<RecoveryCode>
{
    public Guid PersonId { get; init; }

    public byte[] Hash { get; init; } = [];

    public DateTime MadeAt { get; init; }

    public DateTime? UsedAt { get; set; }

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("recovery_codes");
        builder.HasKey(row => new { row.PersonId, row.Hash });
        builder.Property(row => row.Hash).HasMaxLength(32);
        builder.Property(row => row.UsedAt).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
