using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Features.Answers.Public;

/// <summary>
/// What the operator's list shows of an organisation: numbers and its name, no content. One small row beside the
/// organisation, kept in the transactions that change what it counts, so that the list costs what one page costs.
/// </summary>
public sealed class OrganizationTotals : IEntityTypeConfiguration<OrganizationTotals>
{
    public Guid OrganizationId { get; init; }

    public string Code { get; init; } = "";

    public string Name { get; set; } = "";

    public NameKey NameKey { get; set; }

    /// <summary>法人番号 as claimed; two organisations can claim the same.</summary>
    public string? CorporateNumber { get; set; }

    public bool IsDemo { get; init; }

    public DateTime CreatedAt { get; init; }

    public int Scopes { get; set; }

    /// <summary>Confirmed members.</summary>
    public int Members { get; set; }

    public int Asked { get; set; }

    public int Answered { get; set; }

    /// <summary>Scopes whose ★1 was ready at their last change; the next ones alike.</summary>
    public int Ready1 { get; set; }

    public int Ready2 { get; set; }

    public int Ready3 { get; set; }

    public int Ready4 { get; set; }

    public void Configure(EntityTypeBuilder<OrganizationTotals> builder)
    {
        builder.ToTable("organization_totals");
        builder.HasKey(row => row.OrganizationId);
        builder.HasOne<Organization>().WithOne().HasForeignKey<OrganizationTotals>(row => row.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.NameKey).IsUnique();
        builder.HasIndex(row => row.Code).IsUnique();
        builder.HasIndex(row => row.CorporateNumber);
        builder.Property(row => row.Code).HasMaxLength(16);
        builder.Property(row => row.Name).HasMaxLength(Organization.LongestName);
        builder.Property(row => row.NameKey).HasConversion(key => key.Hex, hex => new NameKey(hex)).HasMaxLength(NameKey.Longest);
        builder.Property(row => row.CorporateNumber).HasMaxLength(13);
    }
}
