using System.Net;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Home;

public sealed class ShowHomeTests(Site site)
{
    [Fact]
    public async Task The_first_page_leads_to_the_check_by_its_one_primary_action()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Get("/");
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Equal("/quick-check", seen.One("main a.button").GetAttribute("href"));
        Assert.Equal("ja", seen.Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task English_is_chosen_by_address_and_kept_by_cookie()
    {
        using var visitor = site.NewVisitor();
        Assert.Equal("en", (await visitor.Get("/?lang=en")).Page.DocumentElement.GetAttribute("lang"));
        var later = await visitor.Get("/catalogue");
        Assert.Equal("en", later.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/catalogue?lang=ja", later.One("a.language").GetAttribute("href"));
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so_in_the_same_look()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Get("/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, seen.Status);
        Assert.Equal("ページが見つかりません", seen.Heading);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/css/hoshitori.css")]
    [InlineData("/judge/sample")]
    [InlineData("/examples/wholesaler")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var visitor = site.NewVisitor();
        using var response = await visitor.Send(HttpMethod.Get, path);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Head_answers_as_get_does_without_the_body()
    {
        using var visitor = site.NewVisitor();
        using var response = await visitor.Send(HttpMethod.Head, "/");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/generated/tokens.css")]
    [InlineData("/css/hoshitori.css")]
    [InlineData("/js/star-table.js")]
    [InlineData("/img/star.svg")]
    public async Task Files_keep_their_bytes(string path)
    {
        using var visitor = site.NewVisitor();
        using var response = await visitor.Send(HttpMethod.Get, path);
        var source = Checkout.At(["src", "Hoshitori", "wwwroot", .. path.Split('/', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(await File.ReadAllBytesAsync(source, TestContext.Current.CancellationToken), await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
