using System.Collections.Frozen;
using System.Text.Json;
using Hoshitori.Rules.Accounts;

namespace Hoshitori.Platform.Identity;

/// <summary>Passwords attackers try first; the list comes by lock file with the build and lies beside the binary.</summary>
public static class LeakedPasswords
{
    private static readonly Lazy<FrozenSet<string>> Known = new(Load);

    public static int Count => Known.Value.Count;

    /// <param name="folded">A word as <see cref="PasswordRules.Fold"/> gives it.</param>
    public static bool Has(string folded) => Known.Value.Contains(folded);

    private static FrozenSet<string> Load()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "generated", "leaked-passwords.json"));
        var words = JsonSerializer.Deserialize<string[]>(file) ?? [];
        return words.Select(PasswordRules.Fold).ToFrozenSet(StringComparer.Ordinal);
    }
}
