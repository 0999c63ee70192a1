using Hoshitori.Rules.Accounts;
using Hoshitori.Rules.Organizations;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Features.Members;

/// <summary>An invitation as somebody typed it.</summary>
public sealed record InviteForm(string Address, string RoleName)
{
    public const string AddressField = "address";
    public const string RoleField = "role";

    public static readonly InviteForm Empty = new("", RoleWords.Of(Rules.Organizations.Role.Member));

    public static InviteForm Read(IFormCollection form) => new(form[AddressField].ToString(), form[RoleField].ToString());

    public string? Folded => MailAddress.Fold(Address);

    public Role? Role => RoleWords.Read(RoleName);
}

/// <summary>Roles as forms write them.</summary>
public static class RoleWords
{
    /// <summary>Most rights first.</summary>
    public static readonly IReadOnlyList<Role> All = [Role.Owner, Role.SecurityLead, Role.Member, Role.Staff, Role.Reader];

    public static string Of(Role role) => role switch
    {
        Role.Owner => "owner",
        Role.SecurityLead => "security-lead",
        Role.Member => "member",
        Role.Staff => "staff",
        _ => "reader",
    };

    public static Role? Read(string word) => All.Where(role => Of(role) == word).Select(role => (Role?)role).FirstOrDefault();
}
