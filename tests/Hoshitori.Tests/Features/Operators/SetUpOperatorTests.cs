using System.Net;
using Hoshitori.Features.Operators.Data;
using Hoshitori.Features.Operators.Public;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Operators;

/// <summary>Needs an installation without an operator, and moves the clock: a site of its own for each.</summary>
public sealed class SetUpOperatorTests : IAsyncLifetime
{
    private readonly Site site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_link_leads_to_the_sign_up_and_works_once()
    {
        var path = (await Offer())!;
        using var visitor = site.NewVisitor();
        var signUp = (await visitor.Get(path)).One("main a.button").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(signUp)).Status);
        Assert.True(await Use());
        Assert.False(await Use());
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), ((await visitor.Get(path)).Status, (await visitor.Get(signUp)).Status));
    }

    [Fact]
    public async Task Of_the_token_only_the_hash_is_kept_and_the_log_names_the_command()
    {
        var path = (await Offer())!;
        var (ticket, line) = await site.Look(Guid.CreateVersion7(), async services =>
        {
            var db = services.GetRequiredService<HoshitoriDb>();
            services.GetRequiredService<Hoshitori.Platform.Tenancy.Tenant>().SeeInstallation();
            return (await db.Set<OperatorTicket>().SingleAsync(), await db.Set<AuditEntry>().IgnoreQueryFilters().OrderBy(entry => entry.Sequence).LastAsync(entry => entry.OrganizationId == Guid.Empty));
        });
        Assert.Equal(32, ticket.TokenHash.Length);
        Assert.Equal(43, path["/operator/setup/".Length..].Length);
        Assert.Equal(("operators.set-up", "command"), (line.Action, line.Actor));
    }

    [Fact]
    public async Task A_newer_link_ends_the_older_one()
    {
        var (first, second) = (await Offer(), await Offer());
        using var visitor = site.NewVisitor();
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.OK), ((await visitor.Get(first!)).Status, (await visitor.Get(second!)).Status));
    }

    [Fact]
    public async Task It_works_for_half_an_hour_the_marker_too()
    {
        var path = (await Offer())!;
        using var visitor = site.NewVisitor();
        var signUp = (await visitor.Get(path)).One("main a.button").GetAttribute("href")!;
        site.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), ((await visitor.Get(path)).Status, (await visitor.Get(signUp)).Status));
        Assert.False(await Use());
    }

    [Fact]
    public async Task Where_there_is_an_operator_none_is_offered_and_no_old_link_works()
    {
        var path = (await Offer())!;
        await site.NewPerson(isOperator: true);
        using var visitor = site.NewVisitor();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get(path)).Status);
        Assert.Null(await Offer());
    }

    [Fact]
    public async Task The_operator_of_the_demo_stands_in_nobodys_way()
    {
        await site.Services.GetRequiredService<Hoshitori.Features.Demos.SeedDemo>().Run(TestContext.Current.CancellationToken);
        Assert.NotNull(await Offer());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_made_up_marker_or_token_is_worth_nothing(string text)
    {
        await Offer();
        using var visitor = site.NewVisitor();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get("/sign-up?operator=" + text)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get("/operator/setup/" + text)).Status);
    }

    private Task<string?> Offer() => OperatorSetup.Offer(site.Services, TestContext.Current.CancellationToken);

    private async Task<bool> Use()
    {
        var used = false;
        await site.Change(null, async services => used = await services.GetRequiredService<OperatorSetup>().Use(default));
        return used;
    }
}
