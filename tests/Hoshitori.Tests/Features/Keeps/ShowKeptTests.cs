using System.Net;
using Hoshitori.Features.Keeps;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Keeps;

public sealed class ShowKeptTests(Site site)
{
    [Fact]
    public async Task The_page_says_until_when_and_how_to_go_on()
    {
        using var visitor = site.NewVisitor();
        await site.KeepSheet(visitor);
        var page = await visitor.Get("/keep");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("25件の答えを、2026年11月30日まで", page.Text, StringComparison.Ordinal);
        Assert.Equal("/sign-up?return=%2Fkeep%2Fcontinue", page.One("main .button:not(.plain)").GetAttribute("href"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("nonsense")]
    public async Task Without_the_token_nothing_is_found(string? token)
    {
        using var visitor = site.NewVisitor();
        if (token is not null)
        {
            visitor.SetCookie("keep", token);
        }

        var page = await visitor.Get("/keep");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("7日を過ぎたか", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_seven_days_it_is_gone()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        using var visitor = own.NewVisitor();
        await own.KeepSheet(visitor);
        own.Clock.Advance(KeepLimits.Life - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/keep")).Status);
        own.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/keep")).Status);
    }
}
