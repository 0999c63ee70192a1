using Hoshitori.Platform.Identity;

namespace Hoshitori.Features.SignIns;

/// <summary>What the page of the second factor carries: whose password was right. A password changed meanwhile voids it.</summary>
internal sealed record PasswordProof(Guid Person, string Stamp)
{
    private const string Purpose = "password-proof";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public static string Close(Seals seals, Person person) => seals.Close(Purpose, new PasswordProof(person.Id, person.SecurityStamp ?? ""), Life);

    public static PasswordProof? Open(Seals seals, string? text) => seals.Open<PasswordProof>(Purpose, text);
}
