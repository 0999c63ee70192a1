using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Backups;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Features.Sheets.Data;

/// <summary>How far an import has come.</summary>
public enum ImportStage
{
    /// <summary>The file lies here and waits to be read.</summary>
    Waiting,

    /// <summary>It was read; nothing is written until somebody agrees.</summary>
    Read,

    /// <summary>It could not be read.</summary>
    Refused,

    /// <summary>Its answers were written.</summary>
    TakenOver,

    /// <summary>They were taken back.</summary>
    TakenBack,
}

/// <summary>
/// A check sheet on its way into a scope (取り込み): the file until it is read, then what was read, then what was written.
/// It is a working paper with an end; what lasts are the lines of the history.
/// </summary>
[StaysHere]
public sealed class SheetImport : ITenantOwned, IEntityTypeConfiguration<SheetImport>
{
    public const int LongestName = 120;

    public Guid OrganizationId { get; init; }

    public Guid Id { get; init; }

    public Guid ScopeId { get; init; }

    /// <summary>Edition id the sheet is read for.</summary>
    public string Edition { get; init; } = "";

    /// <summary>Name of the file as its owner calls it.</summary>
    public string FileName { get; init; } = "";

    /// <summary>SHA-256 of the file in hexadecimal digits.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Who uploaded it, as the audit log names actors.</summary>
    public string By { get; init; } = "";

    public ImportStage Stage { get; set; }

    /// <summary>The file itself, only while it waits to be read.</summary>
    public byte[]? File { get; set; }

    /// <summary>What was read, as JSON (<see cref="ImportContent"/>).</summary>
    public byte[]? Content { get; set; }

    /// <summary>What was written, as JSON, so that it can be taken back.</summary>
    public byte[]? Written { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? TakenOverAt { get; set; }

    /// <summary>From here on it is found by nobody, and removed.</summary>
    public DateTime Until { get; set; }

    public int Version { get; set; }

    public void Configure(EntityTypeBuilder<SheetImport> builder)
    {
        builder.ToTable("sheet_imports");
        builder.HasKey(row => new { row.OrganizationId, row.Id });
        builder.HasIndex(row => new { row.OrganizationId, row.ScopeId, row.CreatedAt });
        builder.HasOne<Scope>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.ScopeId }).OnDelete(DeleteBehavior.Cascade);
        builder.Property(row => row.Edition).HasMaxLength(60);
        builder.Property(row => row.FileName).HasMaxLength(LongestName);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.By).HasMaxLength(60);
        builder.Property(row => row.Stage).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}
