using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Organizations;

public sealed class ShowSettingsTests(Site site)
{
    [Fact]
    public async Task Every_page_says_whose_it_is_as_what_one_acts_and_where_to_switch()
    {
        var lead = await site.Join(await site.NewOwner("さくら商店"), Role.SecurityLead);
        foreach (var path in new[] { "/settings", "/members", "/facts", "/scopes", "/log" })
        {
            var seen = await lead.Visitor.Get(lead.At(path));
            Assert.Equal("さくら商店", seen.One(".whose b").TextContent);
            Assert.Equal("セキュリティ責任者", seen.One(".whose .tag").TextContent);
            Assert.Equal("/organizations", seen.One(".whose a").GetAttribute("href"));
            Assert.StartsWith(seen.Heading, seen.Page.Title, StringComparison.Ordinal);
            Assert.Contains("さくら商店", seen.Page.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Staff_see_only_the_rooms_they_may_enter()
    {
        var staff = await site.Join(await site.NewOwner(), Role.Staff);
        var seen = await staff.Visitor.Get(staff.At("/settings"));
        Assert.Equal(["ホーム", "質問", "メンバー", "設定"], seen.All(".rooms a").Select(room => room.TextContent));
        Assert.Empty(seen.All("a[href$='/log'], form[action$='/delete']"));
    }

    [Fact]
    public async Task Everybody_in_it_may_look() => Assert.Equal(PermissionTable.Roles, await PermissionTable.LetIn(site, HttpMethod.Get, "/settings"));
}
