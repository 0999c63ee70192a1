using System.Net;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Organizations;

public sealed class ChangeScopeTests(Site site)
{
    [Fact]
    public async Task Name_and_star_change_and_the_totals_follow_the_star()
    {
        var owner = await site.NewOwner();
        var before = await Totals(owner);
        var answer = await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/scopes")), "section form", ("name", "本社"), ("star", "4"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var scope = Assert.Single(await site.Look(owner.OrganizationId, services => services.GetRequiredService<ScopeStore>().List(default)));
        Assert.Equal(("本社", 4), (scope.Name, scope.TargetStar));
        Assert.True((await Totals(owner)).Asked > before.Asked);
    }

    [Fact]
    public async Task The_later_of_two_people_is_told()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/scopes"));
        await owner.Visitor.Submit(page, "section form", ("name", "本社"), ("star", "3"));
        var refused = await owner.Visitor.Submit(page, "section form", ("name", "支社"), ("star", "3"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("本社", refused.One("section.panel h2").TextContent);
    }

    [Fact]
    public async Task The_scope_of_another_organisation_is_not_found()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        Assert.Equal(HttpStatusCode.NotFound, await PermissionTable.Try(ours.Visitor, HttpMethod.Post, ours.At("/scopes/" + theirs.ScopeId)));
    }

    [Theory]
    [InlineData(Role.Owner, true)]
    [InlineData(Role.SecurityLead, true)]
    [InlineData(Role.Member, false)]
    [InlineData(Role.Staff, false)]
    [InlineData(Role.Reader, false)]
    public async Task Owners_and_leads_change(Role role, bool may)
    {
        var member = await site.Join(await site.NewOwner(), role);
        var status = await PermissionTable.Try(member.Visitor, HttpMethod.Post, member.At("/scopes/" + member.ScopeId));
        Assert.Equal(may ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Forbidden, status);
    }

    private Task<OrganizationTotals> Totals(Member owner) => TotalsOf.Organization(site, owner.OrganizationId);
}
