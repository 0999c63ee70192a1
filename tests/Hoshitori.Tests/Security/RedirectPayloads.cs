namespace Hoshitori.Tests.Security;

/// <summary>Ways to write the address of another host so that it looks like a path of ours.</summary>
internal static class RedirectPayloads
{
    private static readonly string[] Hosts = ["evil.example", "evil.example:443", "user@evil.example", "localhost@evil.example", "evil.example/.localhost", "3627734734", "[::ffff:7f00:2]", "ｅｖｉｌ.example", "evil。example", "evil.example%00.localhost"];

    private static readonly string[] Forms =
    [
        "https://{0}", "http://{0}/", "//{0}", "///{0}", "////{0}", "/\\{0}", "\\/{0}", "\\\\{0}", "/\\/{0}", "/\t/{0}", "\t//{0}", " //{0}", "/\n/{0}", "/\r\n/{0}", "/%09/{0}",
        "/%2F{0}", "/%5C{0}", "https:{0}", "https:/{0}", "https:\\\\{0}", "HTTPS://{0}", "//{0}/%2e%2e", "/.//{0}", "/..//{0}", "/x/..//{0}", "javascript:alert('{0}')", "data:text/html,{0}", "/@{0}", "@{0}", "{0}",
    ];

    public static IEnumerable<string> All => Hosts.SelectMany(host => Forms.Select(form => form.Replace("{0}", host, StringComparison.Ordinal)));

    /// <summary>Where a browser on a page of this site would go; browsers drop tabs and line ends and take \ for /.</summary>
    public static bool LeavesTheSite(Uri site, string target)
    {
        var seen = string.Concat(target.Where(letter => letter is not '\t' and not '\r' and not '\n')).Trim().Replace('\\', '/');
        return !Uri.TryCreate(site, seen, out var there) || there.Scheme is not ("http" or "https") || there.Host != site.Host || there.Port != site.Port || seen.StartsWith("//", StringComparison.Ordinal);
    }
}
