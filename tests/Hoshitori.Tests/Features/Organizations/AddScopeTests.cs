using System.Net;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Organizations;

public sealed class AddScopeTests(Site site)
{
    [Fact]
    public async Task It_starts_with_the_facts_of_the_first_and_no_answers()
    {
        var owner = await site.NewOwner(profile: Profile.Unknown with { Employees = 12 });
        var answer = await Add(owner, "第二工場", "4");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var added = await site.Look(owner.OrganizationId, async services =>
        {
            var scopes = services.GetRequiredService<ScopeStore>();
            return (await scopes.Find((await scopes.List(default)).Single(scope => scope.Name != "全社").Id, default))!;
        });
        Assert.Equal(("第二工場", 4, 12, 0), (added.Name, added.TargetStar, added.Profile.Employees, added.Answers.Controls.Count));
    }

    [Theory]
    [InlineData("全社", "3", "もうあります")]
    [InlineData(" ", "3", "名前を")]
    [InlineData("工場", "5", "★3か★4")]
    public async Task What_does_not_fit_is_named_and_stays(string name, string star, string said)
    {
        var owner = await site.NewOwner();
        var answer = await Add(owner, name, star);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(said, answer.One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(name, answer.One("#name").GetAttribute("value"));
    }

    [Fact]
    public async Task Owners_and_leads_add() =>
        Assert.Equal([Role.SecurityLead, Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Post, "/scopes"));

    private static async Task<Seen> Add(Member owner, string name, string star) =>
        await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/scopes")), "main > form", ("name", name), ("star", star));
}
