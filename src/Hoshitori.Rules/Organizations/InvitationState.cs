namespace Hoshitori.Rules.Organizations;

/// <summary>How an invitation stands.</summary>
public enum InvitationState
{
    Open,

    /// <summary>Accepted once; a second use is refused.</summary>
    Used,

    /// <summary>Taken back by the organisation.</summary>
    Withdrawn,

    /// <summary>Nobody came within its seven days.</summary>
    Expired,
}

/// <summary>Life of an invitation.</summary>
public static class InvitationLife
{
    public static readonly TimeSpan Whole = TimeSpan.FromDays(7);

    /// <summary>All instants are UTC. Withdrawn and used say more than expired, so they come first.</summary>
    public static InvitationState StateOf(DateTime expires, DateTime? used, DateTime? withdrawn, DateTime now) =>
        used is not null ? InvitationState.Used
        : withdrawn is not null ? InvitationState.Withdrawn
        : now >= expires ? InvitationState.Expired
        : InvitationState.Open;
}
