namespace Hoshitori.Rules.Organizations;

/// <summary>What a program may do for an organisation; each includes the one before (トークンの権限).</summary>
public enum TokenScope
{
    /// <summary>Sees answers and results.</summary>
    Read,

    /// <summary>Answers questions.</summary>
    Answer,

    /// <summary>Leads: facts, imports, invitations. Never roles, tokens or leaving: these need a person.</summary>
    Lead,
}

/// <summary>The table of scopes and roles.</summary>
public static class TokenScopes
{
    /// <summary>The role whose rights a token has; never that of an owner.</summary>
    public static Role AsRole(this TokenScope scope) => scope switch
    {
        TokenScope.Answer => Role.Member,
        TokenScope.Lead => Role.SecurityLead,
        _ => Role.Reader,
    };
}
