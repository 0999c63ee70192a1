using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Features.Answers.Data;

/// <summary>A statement about a control, for ever (申告). Append-only.</summary>
public sealed class HistoryLine : IAppendOnly, IEntityTypeConfiguration<HistoryLine>
{
    public Guid OrganizationId { get; init; }

    public Guid ScopeId { get; init; }

    /// <summary>Order within the scope, shared with direct answers and profiles.</summary>
    public long Line { get; init; }

    public string Control { get; init; } = "";

    public AnswerSource Source { get; init; }

    public string Reference { get; init; } = "";

    /// <summary><c>null</c>: the source took back what it had said.</summary>
    public ControlState? State { get; init; }

    /// <summary>The day it was done, where that matters.</summary>
    public DateOnly? Done { get; init; }

    public DateOnly Said { get; init; }

    public DateOnly? Until { get; init; }

    public string? Reason { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<string>? Evidence { get; init; }

    /// <summary>Who recorded it, as the audit log names actors.</summary>
    public string By { get; init; } = "";

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<HistoryLine> builder)
    {
        builder.ToTable("history_lines");
        builder.HasKey(row => new { row.OrganizationId, row.ScopeId, row.Line });
        builder.HasIndex(row => new { row.OrganizationId, row.ScopeId, row.Control, row.Line });
        builder.HasOne<Scope>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.ScopeId }).OnDelete(DeleteBehavior.Cascade);
        builder.Property(row => row.Control).HasMaxLength(80);
        builder.Property(row => row.Source).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Reference).HasMaxLength(120);
        builder.Property(row => row.Reason).HasMaxLength(AnswerLimits.LongestText);
        builder.Property(row => row.Note).HasMaxLength(AnswerLimits.LongestText);
        builder.Property(row => row.By).HasMaxLength(60);
        builder.PrimitiveCollection(row => row.Evidence);
    }
}

/// <summary>A direct answer to a criterion, for ever. Append-only.</summary>
public sealed class DirectLine : IAppendOnly, IEntityTypeConfiguration<DirectLine>
{
    public Guid OrganizationId { get; init; }

    public Guid ScopeId { get; init; }

    public long Line { get; init; }

    public string Edition { get; init; } = "";

    public string Criterion { get; init; } = "";

    /// <summary><c>null</c>: taken back.</summary>
    public DirectState? Answer { get; init; }

    public DateOnly? Date { get; init; }

    public string? Reason { get; init; }

    /// <summary>Where it came from in words: the file, the quick check.</summary>
    public string? Origin { get; init; }

    public string By { get; init; } = "";

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<DirectLine> builder)
    {
        builder.ToTable("direct_lines");
        builder.HasKey(row => new { row.OrganizationId, row.ScopeId, row.Line });
        builder.HasIndex(row => new { row.OrganizationId, row.ScopeId, row.Edition, row.Criterion, row.Line });
        builder.HasOne<Scope>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.ScopeId }).OnDelete(DeleteBehavior.Cascade);
        builder.Property(row => row.Edition).HasMaxLength(60);
        builder.Property(row => row.Criterion).HasMaxLength(60);
        builder.Property(row => row.Answer).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Reason).HasMaxLength(AnswerLimits.LongestText);
        builder.Property(row => row.Origin).HasMaxLength(DirectAnswer.LongestSource);
        builder.Property(row => row.By).HasMaxLength(60);
    }
}

/// <summary>The profile as it was from a moment on. Append-only.</summary>
public sealed class ProfileVersion : IAppendOnly, IEntityTypeConfiguration<ProfileVersion>
{
    public Guid OrganizationId { get; init; }

    public Guid ScopeId { get; init; }

    public long Line { get; init; }

    public byte[] Profile { get; init; } = [];

    public string By { get; init; } = "";

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<ProfileVersion> builder)
    {
        builder.ToTable("profile_versions");
        builder.HasKey(row => new { row.OrganizationId, row.ScopeId, row.Line });
        builder.HasOne<Scope>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.ScopeId }).OnDelete(DeleteBehavior.Cascade);
        builder.Property(row => row.By).HasMaxLength(60);
    }
}
