using System.Net;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Organizations;

public sealed class LeaveOrganizationTests(Site site)
{
    private const string Form = "form[action$='/leave']";

    [Fact]
    public async Task Whoever_leaves_sees_nothing_more_from_the_next_request_on()
    {
        var owner = await site.NewOwner();
        var staff = await site.Join(owner, Role.Staff);
        var answer = await staff.Visitor.Submit(await staff.Visitor.Get(staff.At("/settings")), Form, ("sure", "yes"));
        Assert.Equal("/organizations?gone=left", answer.Response.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.Visitor.Get(staff.At("/settings"))).Status);
        Assert.Equal(1, (await TotalsOf.Organization(site, owner.OrganizationId)).Members);
    }

    [Fact]
    public async Task Without_the_tick_nobody_leaves()
    {
        var staff = await site.Join(await site.NewOwner(), Role.Staff);
        var answer = await staff.Visitor.Submit(await staff.Visitor.Get(staff.At("/settings")), Form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await staff.Visitor.Get(staff.At("/settings"))).Status);
    }

    [Fact]
    public async Task The_last_owner_cannot_leave_and_the_last_but_one_can()
    {
        var first = await site.NewOwner();
        var refused = await first.Visitor.Submit(await first.Visitor.Get(first.At("/settings")), Form, ("sure", "yes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("経営者があなただけ", refused.One("[role=alert]").TextContent, StringComparison.Ordinal);

        await site.Join(first, Role.Owner);
        Assert.Equal(HttpStatusCode.Redirect, (await first.Visitor.Submit(await first.Visitor.Get(first.At("/settings")), Form, ("sure", "yes"))).Status);
    }

    [Fact]
    public async Task Of_two_owners_leaving_at_once_one_stays()
    {
        var first = await site.NewOwner();
        var second = await site.Join(first, Role.Owner);
        var pages = await Task.WhenAll(first.Visitor.Get(first.At("/settings")), second.Visitor.Get(second.At("/settings")));
        var answers = await Task.WhenAll(first.Visitor.Submit(pages[0], Form, ("sure", "yes")), second.Visitor.Submit(pages[1], Form, ("sure", "yes")));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], answers.Select(answer => answer.Status).Order());
        Assert.Equal(1, (await TotalsOf.Organization(site, first.OrganizationId)).Members);
    }

    [Fact]
    public async Task Everybody_in_it_may_leave() => Assert.Equal(PermissionTable.Roles, await PermissionTable.LetIn(site, HttpMethod.Post, "/leave"));
}
