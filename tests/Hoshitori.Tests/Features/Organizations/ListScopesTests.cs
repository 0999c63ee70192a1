using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Organizations;

public sealed class ListScopesTests(Site site)
{
    [Fact]
    public async Task The_whole_company_is_there_from_the_start()
    {
        var owner = await site.NewOwner();
        var seen = await owner.Visitor.Get(owner.At("/scopes"));
        Assert.Equal("全社", seen.One("section.panel h2").TextContent);
        Assert.Contains("★3を目指しています", seen.One("section.panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_but_staff_look() =>
        Assert.Equal([Role.Reader, Role.Member, Role.SecurityLead, Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Get, "/scopes"));
}
