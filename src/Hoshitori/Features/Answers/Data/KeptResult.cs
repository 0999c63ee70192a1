using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Features.Answers.Data;

/// <summary>
/// A result kept for ever (判定の記録): scheme, edition, catalogue revision, scope, star and day with every verdict. Never
/// rewritten; what today's catalogue makes of the same day is shown beside. Append-only.
/// </summary>
public sealed class KeptResult : IAppendOnly, IEntityTypeConfiguration<KeptResult>
{
    public Guid OrganizationId { get; init; }

    public Guid ScopeId { get; init; }

    /// <summary>The day it is the result of.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Edition id: scheme and version.</summary>
    public string Edition { get; init; } = "";

    public string Revision { get; init; } = "";

    public int Star { get; init; }

    public bool Ready { get; init; }

    public int Met { get; init; }

    public int Unmet { get; init; }

    public int Unknown { get; init; }

    public int NotApplicable { get; init; }

    /// <summary>Every verdict as <see cref="Hoshitori.Rules.Results.VerdictText"/> writes it; self-contained.</summary>
    public string Verdicts { get; init; } = "";

    /// <summary>The last line of the scope's history that is part of it.</summary>
    public long Lines { get; init; }

    /// <summary>When it was computed; later than its day when the daily work had to catch up.</summary>
    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<KeptResult> builder)
    {
        builder.ToTable("kept_results");
        // The same day, edition, revision and history give the same verdicts: keeping twice is keeping once.
        builder.HasKey(row => new { row.OrganizationId, row.ScopeId, row.Star, row.Day, row.Lines, row.Edition, row.Revision });
        builder.HasOne<Scope>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.ScopeId }).OnDelete(DeleteBehavior.Cascade);
        builder.Property(row => row.Edition).HasMaxLength(60);
        builder.Property(row => row.Revision).HasMaxLength(40);
    }
}
