using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Platform.Jobs;

/// <summary>Work that was promised in the same transaction as the change it follows from.</summary>
public sealed class Job : IEntityTypeConfiguration<Job>
{
    public Guid Id { get; init; }

    /// <summary>The organisation it works for; empty for the installation.</summary>
    public Guid OrganizationId { get; init; }

    /// <summary>Name of the job slice.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What the slice needs, as JSON; ids rather than content.</summary>
    public string Payload { get; init; } = "{}";

    /// <summary>Two jobs with one key are one job.</summary>
    public string? Key { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime NotBefore { get; set; }

    public DateTime? LeasedUntil { get; set; }

    public int Attempts { get; set; }

    /// <summary>When its effect outside was begun; what became of it after a crash is unknown, so it is never begun again.</summary>
    public DateTime? HandedOverAt { get; set; }

    public DateTime? DoneAt { get; set; }

    /// <summary>After the last attempt: given up, for somebody to look at.</summary>
    public DateTime? FailedAt { get; set; }

    /// <summary>Why the last attempt failed: a short code or the kind of the error, never its text.</summary>
    public string? LastError { get; set; }

    /// <summary>The run in hand has closed it inside its own change.</summary>
    [NotMapped]
    public bool IsFinished { get; set; }

    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("jobs");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Key).IsUnique();
        builder.HasIndex(row => new { row.DoneAt, row.FailedAt, row.NotBefore });
        builder.Property(row => row.Kind).HasMaxLength(80);
        builder.Property(row => row.Key).HasMaxLength(200);
        builder.Property(row => row.LastError).HasMaxLength(500);
    }
}
