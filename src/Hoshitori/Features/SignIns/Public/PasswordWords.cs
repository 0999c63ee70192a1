using Hoshitori.Rules.Accounts;

namespace Hoshitori.Features.SignIns.Public;

/// <summary>Why a password was refused, in words.</summary>
public static class PasswordWords
{
    public static string Of(PasswordFault fault) => SignInsText.Of(fault);
}
