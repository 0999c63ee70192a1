using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Features.Interviews.Data;

/// <summary>A topic handed to a colleague with a day it is due (担当). It is done when none of its questions is open.</summary>
public sealed class TopicAssignment : ITenantOwned, IEntityTypeConfiguration<TopicAssignment>
{
    public Guid OrganizationId { get; init; }

    public Guid ScopeId { get; init; }

    /// <summary>Id of the topic in the catalogue.</summary>
    public string Topic { get; init; } = "";

    public Guid PersonId { get; set; }

    /// <summary>Last day of the work, in Japan.</summary>
    public DateOnly Due { get; set; }

    /// <summary>Who handed it out.</summary>
    public Guid ByPersonId { get; set; }

    public DateTime HandedAt { get; set; }

    public int Version { get; set; }

    public void Configure(EntityTypeBuilder<TopicAssignment> builder)
    {
        builder.ToTable("topic_assignments");
        builder.HasKey(row => new { row.OrganizationId, row.ScopeId, row.Topic });
        builder.HasIndex(row => new { row.OrganizationId, row.PersonId });
        builder.HasOne<Scope>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.ScopeId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Membership>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.PersonId }).OnDelete(DeleteBehavior.Cascade);
        builder.Property(row => row.Topic).HasMaxLength(60);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}
