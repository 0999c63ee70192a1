using Hoshitori.Platform.Web;

namespace Hoshitori.Tests.Platform;

public sealed class OwnPathTests
{
    private static readonly string[] Hosts = ["evil.example", "own.invalid.evil.example", "evil.example/own.invalid", "evil.example?own.invalid", "own.invalid@evil.example", "127.1", "[::1]", "evil.example:80", "evil%2eexample", "ｅｖｉｌ.example"];

    private static readonly string[] Openings =
        ["https://", "http://", "HTTPS:", "//", "///", "////", "/\\", "\\\\", "\\/", "/\t/", "\t//", "/\n/", "\r\n//", " //", "/ /", "javascript:", "data:", "ftp://", "https:", "https:/", "/\\/", "//\\", "/\u0085/", "/\u3000/", "\u0001//"];

    [Fact]
    public void No_way_out_is_taken()
    {
        var payloads = Openings.SelectMany(opening => Hosts.Select(host => opening + host)).Append("").Append("evil").Append("#x").ToList();
        Assert.True(payloads.Count >= 240);
        Assert.All(payloads, payload =>
        {
            var taken = OwnPath.Or(payload, "/start");
            Assert.Equal("site.example", new Uri(new Uri("https://site.example/sign-in"), taken).Host);
            Assert.Equal("/start", taken);
        });
        Assert.Equal("/start", OwnPath.Or(null, "/start"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/o/abc/questions?scope=1#q")]
    [InlineData("/catalogue/search?q=%E3%83%AD%E3%82%B0")]
    [InlineData("/x?return=https://evil.example/")]
    public void Own_pages_are(string path) => Assert.Equal(path, OwnPath.Or(path, "/start"));
}
