namespace Hoshitori.Rules.Organizations;

/// <summary>Who may give which role, and what must not happen to owners.</summary>
public static class Granting
{
    /// <summary>
    /// An owner gives every role; a security lead those below their own. So nobody makes themselves or a friend more
    /// than they are.
    /// </summary>
    public static bool MayGrant(this Role granter, Role granted) => granter switch
    {
        Role.Owner => true,
        Role.SecurityLead => granted is Role.Reader or Role.Staff or Role.Member,
        _ => false,
    };

    /// <summary>Whether the change would leave the organisation without an owner.</summary>
    /// <param name="owners">Confirmed owners now.</param>
    /// <param name="before">Role of the member who changes.</param>
    /// <param name="after">Role after; <c>null</c> when they leave.</param>
    public static bool LosesLastOwner(int owners, Role before, Role? after) =>
        before == Role.Owner && after != Role.Owner && owners <= 1;
}
