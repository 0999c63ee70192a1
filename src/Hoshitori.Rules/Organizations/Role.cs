namespace Hoshitori.Rules.Organizations;

/// <summary>What a person is in an organisation (役割).</summary>
public enum Role
{
    /// <summary>Looks at results, answers nothing (閲覧者).</summary>
    Reader,

    /// <summary>Sees and answers only what was handed to them (従業員).</summary>
    Staff,

    /// <summary>Answers every question (担当者).</summary>
    Member,

    /// <summary>Leads the work: hands out topics, imports, invites (セキュリティ責任者).</summary>
    SecurityLead,

    /// <summary>Answers for the organisation and may do everything in it (経営者).</summary>
    Owner,
}

/// <summary>What somebody must be allowed to do in an organisation.</summary>
public enum Right
{
    /// <summary>Belongs to the organisation in any role.</summary>
    Belong,

    /// <summary>Sees answers and results.</summary>
    Read,

    /// <summary>Answers questions, one by one or by a check sheet.</summary>
    Answer,

    /// <summary>Leads: hands out topics, imports company files, keeps facts, invites members.</summary>
    Lead,

    /// <summary>Answers for the whole: roles of others, tokens, leaving, declaring.</summary>
    Own,
}

/// <summary>The table of roles and rights.</summary>
public static class Roles
{
    public static bool Has(this Role role, Right right) => right switch
    {
        Right.Belong => true,
        Right.Read => role is Role.Reader or Role.Member or Role.SecurityLead or Role.Owner,
        Right.Answer => role is Role.Member or Role.SecurityLead or Role.Owner,
        Right.Lead => role is Role.SecurityLead or Role.Owner,
        Right.Own => role is Role.Owner,
        _ => false,
    };
}
