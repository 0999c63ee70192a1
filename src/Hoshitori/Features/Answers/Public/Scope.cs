using Hoshitori.Features.Answers.Data;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Features.Answers.Public;

/// <summary>
/// A part of an organisation's IT that is judged (適用範囲), with its current picture in one row: the facts that branch
/// questions and everything answered. History lies beside it and gives the same picture when folded.
/// </summary>
public sealed class Scope : ITenantOwned, IEntityTypeConfiguration<Scope>
{
    public const int LongestName = 80;

    public Guid OrganizationId { get; init; }

    public Guid Id { get; init; }

    public string Name { get; set; } = "";

    /// <summary>The star the firm works towards.</summary>
    public int TargetStar { get; set; } = 3;

    /// <summary>The profile as JSON (<see cref="PictureJson"/>).</summary>
    public byte[] Profile { get; set; } = [];

    /// <summary>The answers as JSON (<see cref="PictureJson"/>), with a version per control.</summary>
    public byte[] Picture { get; set; } = [];

    /// <summary>Rises with every line of history; orders them.</summary>
    public long Lines { get; set; }

    /// <summary>Questions asked for the target star; with the next two kept for totals (<see cref="OrganizationTotals"/>).</summary>
    public int Asked { get; set; }

    /// <summary>Of those, the ones answered with more than "don't know".</summary>
    public int Answered { get; set; }

    /// <summary>Bit n is set when star n was ready at the last change.</summary>
    public int ReadyStars { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime ChangedAt { get; set; }

    public int Version { get; set; }

    public void Configure(EntityTypeBuilder<Scope> builder)
    {
        builder.ToTable("scopes");
        builder.HasKey(row => new { row.OrganizationId, row.Id });
        builder.HasOne<Organization>().WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.OrganizationId, row.Name }).IsUnique();
        builder.Property(row => row.Name).HasMaxLength(LongestName);
        builder.Property(row => row.Version).IsConcurrencyToken();
        // Without it every save would compare them byte by byte, boxing each.
        builder.Property(row => row.Profile).Metadata.SetValueComparer(Bytes);
        builder.Property(row => row.Picture).Metadata.SetValueComparer(Bytes);
    }

    /// <summary>What is written is never changed in place: a picture that changed is another array.</summary>
    private static readonly ValueComparer<byte[]> Bytes = new((left, right) => ReferenceEquals(left, right), bytes => bytes.Length, bytes => bytes);
}
