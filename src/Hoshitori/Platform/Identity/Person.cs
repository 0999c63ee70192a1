using System.Security.Cryptography;
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

    /// <summary>Language of mails and pages: <c>ja</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "ja";

    public DateTime CreatedAt { get; init; }

    /// <summary>Somebody who proved an address.</summary>
    public static Person New(Guid id, string address, string name, string language, DateTime now, bool isOperator = false)
    {
        var person = new Person
        {
            Id = id, UserName = id.ToString("N"), DisplayName = name, Language = language, CreatedAt = now, EmailConfirmed = true, IsOperator = isOperator,
        };
        person.NormalizedUserName = Normal(person.UserName);
        person.SecurityStamp = person.UserName;
        person.SetAddress(address);
        return person;
    }

    /// <summary>An address as the index knows it.</summary>
    public static string Normal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.ToUpperInvariant();
    }

    public void SetAddress(string address) => (Email, NormalizedEmail) = (address, Normal(address));

    /// <summary>A new password voids what the old one had proved in other windows.</summary>
    public void SetPassword(string? hash) => (PasswordHash, SecurityStamp) = (hash, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.Property(row => row.DisplayName).HasMaxLength(LongestName);
        builder.Property(row => row.Language).HasMaxLength(2);
        // One address is one account.
        builder.HasIndex(row => row.NormalizedEmail).HasDatabaseName("EmailIndex").IsUnique();
    }
}
