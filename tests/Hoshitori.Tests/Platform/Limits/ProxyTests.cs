using Hoshitori.Platform.Web;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Tests.Platform.Limits;

/// <summary>Who asked, and whether over TLS, is believed of listed proxies only, of their own last word, and the host of nobody.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData(null, "203.0.113.9", "https", "127.0.0.1 http")]
    [InlineData("192.0.2.1", "203.0.113.9", "https", "127.0.0.1 http")]
    [InlineData("127.0.0.1", "203.0.113.9", "https", "203.0.113.9 https")]
    [InlineData("127.0.0.0/8,10.0.0.1", "203.0.113.9", "https", "203.0.113.9 https")]
    [InlineData("127.0.0.1", "198.51.100.7, 203.0.113.9", "https", "203.0.113.9 https")] // what stands before the last was said by the visitor
    public async Task Only_a_listed_proxy_is_believed_one_hop_far(string? known, string told, string scheme, string seen)
    {
        await using var site = await OwnSite.Start(options => options with { Proxies = ProxyList.Of(known)! }, app =>
            app.MapGet("/test/who", (HttpContext context) => $"{context.Connection.RemoteIpAddress!.MapToIPv4()} {context.Request.Scheme} {context.Request.Host.Host}")
                .Requires("home.show", Permission.Anyone));
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/test/who"));
        request.Headers.Add("X-Forwarded-For", told);
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("Forwarded", "for=198.51.100.1;host=evil.example;proto=https");
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal($"{seen} 127.0.0.1", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("proxy.example")]
    [InlineData("10.0.0.0/99")]
    [InlineData("127.0.0.1,all")]
    public void A_list_with_something_else_is_refused(string text) => Assert.Null(ProxyList.Of(text));
}
