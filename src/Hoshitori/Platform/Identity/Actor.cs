using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;

namespace Hoshitori.Platform.Identity;

/// <summary>Who takes the action of this request or job. Nobody until a session, a token or a job says so.</summary>
public sealed class Actor
{
    /// <summary>How the audit log names the actor: <c>person:id</c>, <c>token:id</c>, <c>job</c>, <c>command</c>, <c>nobody</c>.</summary>
    public string Label { get; private set; } = "nobody";

    /// <summary>Empty for programs and work in the background.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Whose word stands behind the action: who takes it, or the owner who made the program's token.</summary>
    public Guid AnswerableId { get; private set; }

    public Person? Person { get; private set; }

    public Session? Session { get; private set; }

    /// <summary>The organisation acted for, once a confirmed membership was found.</summary>
    public Organization? Organization { get; private set; }

    public Role? Role { get; private set; }

    public bool IsSignedIn => Session is not null;

    /// <summary>Hash, as hexadecimal digits, of the token a program showed; empty for people.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>Asks for no session: background work and commands.</summary>
    public void ActAs(string label) => Label = label;

    internal void SignedIn(Person person, Session session)
    {
        (Person, Session, PersonId, AnswerableId, Label) = (person, session, person.Id, person.Id, "person:" + person.Id.ToString("N"));
    }

    internal void Uses(ApiToken token) => (AnswerableId, Label) = (token.MadeBy, "token:" + token.Id.ToString("N"));

    internal void Shows(string tokenHash) => TokenHash = tokenHash;

    internal void In(Organization organization, Role role) => (Organization, Role) = (organization, role);

    public bool May(Right right) => Role is { } role && role.Has(right);

    /// <summary>Whether the second factor was shown within the last five minutes. People of the demo have none to show.</summary>
    public bool IsFresh(DateTime now) => Session is { } session && (session.Way == SignInWay.Demo || now - session.ProvedAt <= SessionLimits.Fresh);
}
