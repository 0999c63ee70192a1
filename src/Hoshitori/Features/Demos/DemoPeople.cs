using System.Security.Cryptography;
using System.Text;
using Hoshitori.Platform.Identity;
using Hoshitori.Rules.Firms;

namespace Hoshitori.Features.Demos;

/// <summary>Ids and addresses of the demo: the same on every installation, on a domain nobody can own.</summary>
public static class DemoPeople
{
    public const string Operator = "operator@mihon.example";

    public static string Address(string mailbox, string example) => $"{mailbox}@{example}.example";

    public static string CodeOf(string example) => "mihon" + example[..Math.Min(5, example.Length)];

    /// <summary>A name that says whose firm it is and as what: 見本電設 経営者.</summary>
    public static string NameOf(Firm firm, string title)
    {
        ArgumentNullException.ThrowIfNull(firm);
        return firm.Profile.Name!.Replace("（見本）", "", StringComparison.Ordinal).Replace("株式会社", "", StringComparison.Ordinal) + " " + title;
    }

    public static Guid IdOf(string kind, string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"hoshitori demo {kind} {name}")).AsSpan(0, 16));

    public static Person Person(Guid id, string address, string name, bool isOperator, DateTime now) => new()
    {
        Id = id,
        UserName = address,
        NormalizedUserName = address.ToUpperInvariant(),
        Email = address,
        NormalizedEmail = address.ToUpperInvariant(),
        EmailConfirmed = true,
        DisplayName = name,
        IsOperator = isOperator,
        IsDemo = true,
        SecurityStamp = Guid.CreateVersion7().ToString("N"),
        CreatedAt = now,
    };
}
