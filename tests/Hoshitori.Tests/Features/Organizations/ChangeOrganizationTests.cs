using System.Net;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Organizations;

public sealed class ChangeOrganizationTests(Site site)
{
    private const string Form = "form[action$='/settings']";

    [Fact]
    public async Task Name_and_number_change_everywhere()
    {
        var owner = await site.NewOwner("前の名前");
        var answer = await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/settings")), Form, ("name", "あとの名前"), ("corporate-number", "7000012050002"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("あとの名前", (await owner.Visitor.Get(owner.At("/settings"))).One(".whose b").TextContent);
        var totals = await TotalsOf.Organization(site, owner.OrganizationId);
        Assert.Equal(("あとの名前", "7000012050002"), (totals.Name, totals.CorporateNumber));
    }

    [Fact]
    public async Task The_later_of_two_owners_is_told_and_keeps_what_was_typed()
    {
        var owner = await site.NewOwner("前の名前");
        var page = await owner.Visitor.Get(owner.At("/settings"));
        await owner.Visitor.Submit(page, Form, ("name", "一人め"));
        var refused = await owner.Visitor.Submit(page, Form, ("name", "二人め"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("一人め", refused.One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("二人め", refused.One("#name").GetAttribute("value"));
    }

    [Fact]
    public async Task Only_owners_change_it() => Assert.Equal([Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Post, "/settings"));
}
