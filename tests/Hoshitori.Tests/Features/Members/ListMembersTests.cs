using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Members;

public sealed class ListMembersTests(Site site)
{
    [Fact]
    public async Task Names_and_roles_are_for_members_addresses_and_newcomers_for_those_who_lead()
    {
        var owner = await site.NewOwner();
        var reader = await site.Join(owner, Role.Reader);
        await site.Join(owner, Role.Member, Hoshitori.Platform.Tenancy.MembershipState.Accepted);
        await Invitations.Send(owner, "neu@example.test");

        var forOwner = await owner.Visitor.Get(owner.At("/members"));
        Assert.Contains("@example.test", forOwner.Text, StringComparison.Ordinal);
        Assert.Contains("neu@example.test", forOwner.Text, StringComparison.Ordinal);
        Assert.Single(forOwner.All("form[action$='/confirm']"));

        var forReader = await reader.Visitor.Get(reader.At("/members"));
        Assert.Equal(2, forReader.All(".people li").Length);
        Assert.DoesNotContain("@example.test", forReader.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Empty(forReader.All("main form"));
    }

    [Fact]
    public async Task More_than_a_page_of_members_is_walked_through_once_each()
    {
        var owner = await site.NewOwner();
        for (var i = 0; i < 51; i++)
        {
            await site.Join(owner, Role.Reader);
        }

        var first = await owner.Visitor.Get(owner.At("/members"));
        var second = await owner.Visitor.Get(first.One("main a[href*='after=']").GetAttribute("href")!);
        Assert.Empty(second.All("main a[href*='after=']"));
        var roles = first.All("form[action$='/role']").Concat(second.All("form[action$='/role']")).Select(form => form.GetAttribute("action")).ToList();
        Assert.Equal((52, 52), (roles.Count, roles.Distinct().Count()));
    }

    [Fact]
    public async Task Everybody_in_it_may_look() => Assert.Equal(PermissionTable.Roles, await PermissionTable.LetIn(site, HttpMethod.Get, "/members"));
}
