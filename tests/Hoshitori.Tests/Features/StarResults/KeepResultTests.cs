using System.Net;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.StarResults;

public sealed class KeepResultTests(Site site)
{
    [Fact]
    public async Task Pressing_the_button_keeps_all_four_stars_of_today()
    {
        var owner = await site.NewOwner();
        await site.SayAll(owner);
        var after = await Press(owner);
        Assert.Equal(HttpStatusCode.Redirect, after.Status);
        Assert.Contains("記録しました", (await owner.Visitor.Get(after.Response.Headers.Location!.ToString())).One(".kept").TextContent, StringComparison.Ordinal);
        foreach (var star in new[] { 1, 2, 3, 4 })
        {
            Assert.Equal(Answering.Today, Assert.Single(await site.Kept(owner, star)).Day);
        }
    }

    [Fact]
    public async Task Pressing_it_twice_keeps_once_and_after_an_answer_keeps_again()
    {
        var owner = await site.NewOwner();
        await Press(owner);
        await Press(owner);
        Assert.Single(await site.Kept(owner));
        await site.Say(owner, "pc-register", ControlState.InPlace);
        await Press(owner);
        Assert.Equal([1, 0], (await site.Kept(owner)).Select(kept => kept.Summary.Met));
        Assert.Equal(2, await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>()
            .CountAsync(line => line.Action == "star-results.keep")));
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Staff)]
    public async Task Whoever_may_not_answer_may_not_keep(Role role)
    {
        var member = await site.Join(await site.NewOwner(), role);
        if (role == Role.Reader)
        {
            Assert.Empty((await member.Visitor.Get(member.At("/table"))).All("form.keep"));
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await member.Visitor.Post(member.At("/results"), [])).Status);
    }

    [Fact]
    public async Task A_form_from_elsewhere_and_the_scope_of_another_organisation_are_refused()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        Assert.Equal(HttpStatusCode.BadRequest, (await ours.Visitor.Post(ours.At("/results"), [("scope", ours.ScopeId.ToString("N"))])).Status);
        var page = await theirs.Visitor.Get(theirs.At("/table"));
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.Visitor.Submit(page, "form.keep", ("scope", ours.ScopeId.ToString("N")))).Status);
        Assert.Empty(await site.Kept(ours));
    }

    private static async Task<Seen> Press(Member member) => await member.Visitor.Submit(await member.Visitor.Get(member.At("/table")), "form.keep");
}
