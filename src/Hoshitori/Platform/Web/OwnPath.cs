namespace Hoshitori.Platform.Web;

/// <summary>Where to go next, when a request says so: only to a page of our own.</summary>
public static class OwnPath
{
    private const int Longest = 500;
    private static readonly Uri Base = new("https://own.invalid");

    /// <returns>The path when it leads to one of our pages, else <paramref name="otherwise"/>.</returns>
    public static string Or(string? path, string otherwise) => IsOwn(path) ? path! : otherwise;

    // Browsers take a backslash for a slash, and leave out tabs and line breaks, before they look where an address leads.
    private static bool IsOwn(string? path) =>
        path is { Length: > 0 and <= Longest } && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal)
        && !path.Any(letter => letter == '\\' || char.IsControl(letter) || char.IsWhiteSpace(letter))
        && Uri.TryCreate(Base, path, out var whole) && whole.Scheme == Base.Scheme && whole.Host == Base.Host && whole.IsDefaultPort && whole.UserInfo.Length == 0;
}
