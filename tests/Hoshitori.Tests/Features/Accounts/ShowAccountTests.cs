using System.Net;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Accounts;

public sealed class ShowAccountTests(Site site)
{
    [Fact]
    public async Task The_page_shows_ones_own_ways_in_and_devices()
    {
        var account = await site.SignUp("show@account.example", "見る 子");
        var page = await account.Visitor.Get("/account");
        Assert.Contains("show@account.example", page.Text, StringComparison.Ordinal);
        Assert.Contains("残り10個", page.Text, StringComparison.Ordinal);
        Assert.Contains("127.0.0.*", page.Text, StringComparison.Ordinal);
        Assert.Single(page.All(".tag.good"));
    }

    [Fact]
    public async Task Sessions_end_after_an_hour_unused_and_after_twelve_hours_in_any_case()
    {
        await using var own = await new Site().Ready();
        var (_, idle) = await own.NewPerson();
        var (_, busy) = await own.NewPerson();
        for (var minutes = 0; minutes < 720; minutes += 30)
        {
            Assert.True(await busy.IsSignedIn());
            own.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.False(await idle.IsSignedIn());
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await busy.IsSignedIn());
    }
}

public sealed class ChangeNameTests(Site site)
{
    [Fact]
    public async Task Name_and_language_change_together()
    {
        var (_, visitor) = await site.NewPerson();
        await visitor.Submit(await visitor.Get("/account"), "form[action='/account/name']", ("name", " 改め 名前 "), ("language", "en"));
        var page = await visitor.Get("/account?done=name");
        Assert.Equal("Account", page.Heading);
        Assert.Equal("改め 名前", page.One("input[name=name]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_name_that_cannot_be_shown_comes_back_as_typed()
    {
        var (_, visitor) = await site.NewPerson();
        var page = await visitor.Submit(await visitor.Get("/account"), "form[action='/account/name']", ("name", "逆\u202Eさま"), ("language", "ja"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("逆\u202Eさま", page.One("input[name=name]").GetAttribute("value"));
    }
}
