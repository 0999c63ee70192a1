using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hoshitori.Platform.Identity;

/// <summary>How a person proved who they are; decides what the session may do.</summary>
public enum SignInWay
{
    /// <summary>Passkey with user verification: two factors in one, safe against phishing.</summary>
    Passkey,

    /// <summary>Password and one-time code.</summary>
    PasswordAndCode,

    /// <summary>Password and recovery code.</summary>
    RecoveryCode,

    /// <summary>An OpenID provider set in the configuration.</summary>
    OpenId,

    /// <summary>The one button of a demo installation; only for people made for the demo.</summary>
    Demo,
}

/// <summary>A signed-in browser. The cookie holds 256 random bits; only their SHA-256 is stored.</summary>
public sealed class Session : IEntityTypeConfiguration<Session>
{
    public Guid Id { get; init; }

    /// <summary>Changes when the person proves anew who they are.</summary>
    public byte[] TokenHash { get; set; } = [];

    public Guid PersonId { get; init; }

    public SignInWay Way { get; init; }

    /// <summary>Browser and system in short, so that people recognise their own sessions.</summary>
    public string Device { get; init; } = "";

    /// <summary>Network it was started from, shortened.</summary>
    public string Place { get; init; } = "";

    /// <summary>The browser by its long-lived cookie; empty when it has none.</summary>
    public Guid DeviceId { get; init; }

    public DateTime StartedAt { get; init; }

    /// <summary>Last use, kept to the minute.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>When the second factor was last shown; changing factors, tokens and exports asks for a fresh one.</summary>
    public DateTime ProvedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.HasIndex(row => row.PersonId);
        builder.Property(row => row.TokenHash).HasMaxLength(32);
        builder.Property(row => row.Way).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Device).HasMaxLength(80);
        builder.Property(row => row.Place).HasMaxLength(60);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
