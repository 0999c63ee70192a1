using System.Security.Cryptography;
using System.Text;
using Hoshitori.Platform.Identity;

namespace Hoshitori.Features.Demos;

/// <summary>Ids and addresses of the demo: the same on every installation, on a domain nobody can own.</summary>
public static class DemoPeople
{
    public const string Operator = "operator@mihon.example";

    public static string Address(string mailbox, string example) => $"{mailbox}@{example}.example";

    public static string CodeOf(string example) => "mihon" + example[..Math.Min(5, example.Length)];

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
