namespace Hoshitori.Rules.Accounts;

/// <summary>
/// The complete ways into an account: each passkey, each login elsewhere, and password and app together. The last one
/// cannot be taken away, and an operator keeps a passkey, the only way in operators have.
/// </summary>
public sealed record WaysIn(int Passkeys, bool HasPassword, bool HasApp, int Logins, bool IsOperator)
{
    public int Count => Passkeys + Logins + (HasPassword && HasApp ? 1 : 0);

    public bool MayRemovePasskey => Passkeys > 0 && (IsOperator ? Passkeys > 1 : Count > 1);

    public bool MayUnlink => Logins > 0 && Count > 1;

    /// <summary>Password and app go together: one without the other is no way in.</summary>
    public bool MayDropPassword => (HasPassword || HasApp) && (Passkeys > 0 || Logins > 0);
}
