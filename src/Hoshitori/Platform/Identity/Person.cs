using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Platform.Identity;

/// <summary>Somebody who signs in. A person can belong to several organisations.</summary>
public sealed class Person : IdentityUser<Guid>, IEntityTypeConfiguration<Person>
{
    public const int LongestName = 60;

    /// <summary>Name shown to colleagues.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Runs the installation; signs in by passkey only and sees no content of an organisation without its consent.</summary>
    public bool IsOperator { get; init; }

    /// <summary>Made for the demo.</summary>
    public bool IsDemo { get; init; }

    public DateTime CreatedAt { get; init; }

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.Property(row => row.DisplayName).HasMaxLength(LongestName);
    }
}
