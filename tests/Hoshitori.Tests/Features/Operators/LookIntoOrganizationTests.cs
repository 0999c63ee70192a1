using System.Net;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Operators;

public sealed class LookIntoOrganizationTests(Site site)
{
    [Fact]
    public async Task Without_consent_the_operator_sees_numbers_only()
    {
        var owner = await site.NewOwner();
        var seen = await (await TheOperator.Of(site)).Get(TheOperator.Into(owner));
        Assert.Contains("許していません", seen.Text, StringComparison.Ordinal);
        Assert.Empty(seen.All("table"));
        Assert.Empty(await Looks(owner));
    }

    [Fact]
    public async Task With_consent_every_look_is_a_line_of_the_organisations_own_log_that_stands_out()
    {
        var owner = await site.NewOwner();
        await TheOperator.Grant(owner);
        var visitor = await TheOperator.Of(site);
        Assert.Equal(81, (await visitor.Get(TheOperator.Into(owner))).All("tbody tr").Length);
        await visitor.Get(TheOperator.Into(owner));
        Assert.Equal(2, (await Looks(owner)).Count);

        var log = await owner.Visitor.Get(owner.At("/log"));
        Assert.Equal(2, log.All("li.looked").Length);
        Assert.Contains("運用者が中身を見た", log.All("li.looked")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_consent_counts_at_the_next_request()
    {
        var owner = await site.NewOwner();
        await TheOperator.Grant(owner);
        await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/consent")), "form[action$='/withdraw']");
        Assert.Empty((await (await TheOperator.Of(site)).Get(TheOperator.Into(owner))).All("table"));
    }

    [Fact]
    public async Task One_organisations_consent_opens_no_other_and_no_other_scope()
    {
        var (open, closed) = (await site.NewOwner(), await site.NewOwner());
        await TheOperator.Grant(open);
        var visitor = await TheOperator.Of(site);
        Assert.Empty((await visitor.Get(TheOperator.Into(closed))).All("table"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(TheOperator.Into(open) + "?scope=" + closed.ScopeId)).Status);
    }

    [Fact]
    public async Task Consent_gives_the_operator_no_room_of_the_organisation()
    {
        var owner = await site.NewOwner();
        await TheOperator.Grant(owner);
        var visitor = await TheOperator.Of(site);
        foreach (var room in new[] { "", "/members", "/facts", "/log", "/settings" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(owner.At(room))).Status);
        }
    }

    [Fact]
    public async Task Nobody_but_the_operator_comes_here()
    {
        var owner = await site.NewOwner();
        await TheOperator.Grant(owner);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.Get(TheOperator.Into(owner))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await TheOperator.Of(site)).Get("/operator/organizations/nosuchcode")).Status);
    }

    private Task<List<AuditEntry>> Looks(Member owner) => site.Look(owner.OrganizationId, services =>
        services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().Where(line => line.Action == "operators.look-into").ToListAsync());
}

/// <summary>Moves the clock, so it has a site of its own.</summary>
public sealed class LookIntoOrganizationInTimeTests
{
    [Fact]
    public async Task After_a_day_the_consent_is_over()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        var owner = await site.NewOwner();
        await TheOperator.Grant(owner);
        site.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Empty((await (await TheOperator.Of(site)).Get(TheOperator.Into(owner))).All("table"));
    }
}
