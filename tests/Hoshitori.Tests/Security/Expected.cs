using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;

namespace Hoshitori.Tests.Security;

/// <summary>Who knocks at a route of the victim's organisation.</summary>
internal enum Who
{
    Nobody,
    EndedSession,
    IdleSession,
    OldSession,
    ForeignOwner,
    ForeignLead,
    Accepted,
    Removed,
    Reader,
    Staff,
    Member,
    SecurityLead,

    /// <summary>An owner of two organisations: the address names the one, every id belongs to the other.</summary>
    WrongOne,

    /// <summary>The victim's own owner, with a form that carries no token.</summary>
    OwnerWithoutToken,

    /// <summary>The victim's own owner, with the token of somebody else's form.</summary>
    OwnerWithForeignToken,

    /// <summary>The victim's own owner, with a form from before they signed in.</summary>
    OwnerWithEarlierToken,

    /// <summary>The operator, with a form that carries no token.</summary>
    OperatorWithoutToken,

    /// <summary>A live token of a program of the victim, sent to a page.</summary>
    ApiTokenOnPage,

    /// <summary>The cookie of the victim's owner, sent to the interface for programs.</summary>
    ApiCookie,
    ApiForeign,

    /// <summary>A token of another organisation, at its own address with the ids of the victim.</summary>
    ApiWrongOne,
    ApiExpired,
    ApiRevoked,

    /// <summary>A token whose maker is no owner any more.</summary>
    ApiOrphan,
    ApiRead,
    ApiAnswer,
    ApiLead,
}

/// <summary>What must come back.</summary>
internal enum Answer
{
    /// <summary>The action may run; the victim's rows stay as they are and nothing of them is shown.</summary>
    Harmless,

    /// <summary>GET → 303 to the sign-in page, else 401.</summary>
    SignIn,

    /// <summary>401.</summary>
    Unknown,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>403.</summary>
    Forbidden,

    /// <summary>400; a GET may run.</summary>
    NoToken,

    /// <summary>Any refusal: the route does not know the verb.</summary>
    NoSuchVerb,

    /// <summary>This cell says nothing: the person is who may do it.</summary>
    NotAsked,
}

/// <summary>The one table: who, wanting what, is answered how. Routes only say their permission.</summary>
internal static class Expected
{
    /// <param name="hasToken">Whether the form of the route carries a token against forgery.</param>
    public static Answer OnPage(Who who, Permission permission, bool hasToken) => (who, permission) switch
    {
        (Who.OperatorWithoutToken, Permission.Operator) => Answer.NoToken,
        (Who.OperatorWithoutToken, >= Permission.Belong) => Answer.NotFound,
        (Who.OperatorWithoutToken, _) => Answer.NotAsked,
        (>= Who.OwnerWithoutToken and <= Who.OwnerWithEarlierToken, Permission.Operator) => Answer.NotFound,
        (>= Who.OwnerWithoutToken and <= Who.OwnerWithEarlierToken, _) => hasToken ? Answer.NoToken : Answer.NotAsked,
        (>= Who.ApiCookie, _) => Answer.NotAsked,
        (Who.WrongOne, >= Permission.Belong and <= Permission.Own) => Answer.Harmless,
        (Who.WrongOne, _) => Answer.NotAsked,
        (_, Permission.Anyone) => Answer.Harmless,
        (Who.Nobody or Who.EndedSession or Who.IdleSession or Who.OldSession or Who.ApiTokenOnPage, _) => Answer.SignIn,
        (_, Permission.SignedIn) => Answer.Harmless,
        (_, Permission.Operator) => Answer.NotFound,
        (Who.ForeignOwner or Who.ForeignLead or Who.Accepted or Who.Removed, _) => Answer.NotFound,
        (Who.Reader, _) => Of(Role.Reader, permission),
        (Who.Staff, _) => Of(Role.Staff, permission),
        (Who.Member, _) => Of(Role.Member, permission),
        (Who.SecurityLead, _) => Of(Role.SecurityLead, permission),
        _ => throw new InvalidOperationException($"{who} × {permission} is missing in the table"),
    };

    public static Answer OnApi(Who who, Permission permission) => (who, permission) switch
    {
        (_, Permission.Anyone) => who is Who.Nobody or Who.ApiCookie ? Answer.Harmless : Answer.NotAsked,
        (Who.Nobody or Who.ApiCookie or Who.ApiExpired or Who.ApiRevoked or Who.ApiOrphan, _) => Answer.Unknown,
        (Who.ApiForeign, _) => Answer.NotFound,
        (Who.ApiWrongOne, _) => Answer.Harmless,
        (Who.ApiRead, _) => Of(Role.Reader, permission),
        (Who.ApiAnswer, _) => Of(Role.Member, permission),
        (Who.ApiLead, _) => Of(Role.SecurityLead, permission),
        _ => Answer.NotAsked,
    };

    private static Answer Of(Role role, Permission permission) => role.Has(permission switch
    {
        Permission.Belong => Right.Belong,
        Permission.Read => Right.Read,
        Permission.Answer => Right.Answer,
        Permission.Lead => Right.Lead,
        _ => Right.Own,
    }) ? Answer.NotAsked : Answer.Forbidden;
}
