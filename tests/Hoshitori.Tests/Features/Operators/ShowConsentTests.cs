using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Operators;

public sealed class ShowConsentTests(Site site)
{
    [Fact]
    public async Task It_says_who_may_look_until_when_and_who_did()
    {
        var owner = await site.NewOwner();
        Assert.Contains("まだ一度も見ていません", (await owner.Visitor.Get(owner.At("/consent"))).Text, StringComparison.Ordinal);
        await TheOperator.Grant(owner);
        await (await TheOperator.Of(site)).Get(TheOperator.Into(owner));
        var seen = await owner.Visitor.Get(owner.At("/consent"));
        Assert.Contains("11月24日 12:00まで", seen.Text, StringComparison.Ordinal);
        Assert.Contains("2026年11月23日 12:00", seen.One(".people li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_sees_it_and_decides_nothing()
    {
        var reader = await site.Join(await site.NewOwner(), Role.Reader);
        Assert.Empty((await reader.Visitor.Get(reader.At("/consent"))).All("main form"));
    }

    [Fact]
    public async Task All_but_staff_look() =>
        Assert.Equal([Role.Reader, Role.Member, Role.SecurityLead, Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Get, "/consent"));
}
