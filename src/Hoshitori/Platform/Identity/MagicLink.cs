using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Platform.Identity;

/// <summary>What a mailed link is good for; it is good for nothing else.</summary>
public enum LinkPurpose
{
    /// <summary>Proves an address while signing up.</summary>
    SignUp,

    /// <summary>The same for the first operator, who came by the link the server prints.</summary>
    OperatorSignUp,

    /// <summary>Sets a new password; leaves the second factor alone.</summary>
    NewPassword,

    /// <summary>Proves the new address of an account.</summary>
    NewAddress,

    /// <summary>Lets somebody in again who lost every way in, a day after two owners asked for it.</summary>
    Recovery,
}

/// <summary>A link sent by mail: 256 random bits of which only the hash is stored, for one purpose, once, until it expires.</summary>
public sealed class MagicLink : IEntityTypeConfiguration<MagicLink>
{
    public const int LongestReturn = 500;

    public Guid Id { get; init; }

    public byte[] TokenHash { get; init; } = [];

    public LinkPurpose Purpose { get; init; }

    /// <summary>The address it was sent to.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whose account it changes; <c>null</c> while there is none.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Where the person wanted to go.</summary>
    public string? Return { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }

    /// <summary>Whether an account can come of it.</summary>
    public bool OpensAccount => Purpose is LinkPurpose.SignUp or LinkPurpose.OperatorSignUp;

    public void Configure(EntityTypeBuilder<MagicLink> builder)
    {
        builder.ToTable("magic_links");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.HasIndex(row => row.ExpiresAt);
        builder.Property(row => row.TokenHash).HasMaxLength(32);
        builder.Property(row => row.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Address).HasMaxLength(254);
        builder.Property(row => row.Return).HasMaxLength(LongestReturn);
        // Of two who use it at the same time, one loses.
        builder.Property(row => row.UsedAt).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
