using System.Net;
using Hoshitori.Features.Demos;
using Hoshitori.Features.Demos.Public;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Mail;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Security;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Demos;

/// <summary>Each on an installation of its own.</summary>
public sealed class RemoveDemoTests : IAsyncLifetime
{
    private readonly Site site = new() { IsDemo = true };

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Everything_of_the_demo_goes_and_nothing_else()
    {
        var owner = await site.NewOwner();
        await SampleRows.Add(site, owner);
        var (rows, print) = (await Rows(), await Fingerprint.Of(site, owner.OrganizationId));
        await site.Services.GetRequiredService<SeedDemo>().Run(TestContext.Current.CancellationToken);
        var visitor = await SignIn("見本電設 経営者");
        await Found(visitor);
        await site.Change(null, services =>
        {
            services.GetRequiredService<Outbox>().Add(new("owner@wholesaler.example", "s", "b"));
            return Task.CompletedTask;
        });

        var removed = await Remove();
        Assert.Equal((4, 16, 1), (removed!.Firms.Count, removed.People, removed.Sessions));
        Assert.Contains("見本電設株式会社（見本）", removed.Firms.Select(firm => firm.Name));
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.Get("/account")).Status);
        Assert.Equal(rows, await Rows());
        Assert.Equal(print, await Fingerprint.Of(site, owner.OrganizationId));
        Assert.Contains(await Log(), line => line is { Action: "demos.remove", Subject: "people" });
    }

    [Fact]
    public async Task A_real_organisation_that_took_somebody_in_loses_only_them_and_says_so_in_its_log()
    {
        await site.Services.GetRequiredService<SeedDemo>().Run(TestContext.Current.CancellationToken);
        var owner = await site.NewOwner();
        using var knock = new Knock(site);
        await knock.Add(owner, DemoPeople.IdOf("person", DemoPeople.Address("member", "clinic")), Role.Member);
        Assert.Equal(2, (await TotalsOf.Organization(site, owner.OrganizationId)).Members);
        await Remove();
        Assert.Equal(1, (await TotalsOf.Organization(site, owner.OrganizationId)).Members);
        Assert.Equal(HttpStatusCode.OK, (await owner.Visitor.Get(owner.At("/members"))).Status);
        Assert.Single(await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().Where(line => line.Action == RemoveDemo.ActionName).ToListAsync()));
    }

    [Fact]
    public async Task Where_there_is_no_demo_nothing_happens_and_afterwards_it_can_be_made_again()
    {
        Assert.Null(await Remove());
        var seed = site.Services.GetRequiredService<SeedDemo>();
        await seed.Run(TestContext.Current.CancellationToken);
        Assert.NotNull(await Remove());
        Assert.Null(await Remove());
        await seed.Run(TestContext.Current.CancellationToken);
        Assert.Equal(16, (await Remove())!.People);
    }

    private async Task<DemoRemoved?> Remove()
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().ActAs("command");
        return await scope.ServiceProvider.GetRequiredService<RemoveDemo>().Run(TestContext.Current.CancellationToken);
    }

    private async Task<Visitor> SignIn(string name)
    {
        var visitor = site.NewVisitor();
        var page = await visitor.Get("/sign-in");
        var button = page.All("form[action='/sign-in/demo'] button").Single(button => button.TextContent.Trim() == name);
        var token = page.All("input[name=form-token]")[0].GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Post("/sign-in/demo", [("form-token", token), ("person", button.GetAttribute("value")!)])).Status);
        return visitor;
    }

    private static async Task Found(Visitor visitor) => Assert.Equal(HttpStatusCode.Redirect, (await visitor.Submit(
        await visitor.Get("/organizations/new"), "main form", ("name", "試しの商店"), ("prefecture", "13"))).Status);

    /// <summary>Rows of every table but the logs, which keep that it happened, and the keys of the installation.</summary>
    private Task<List<string>> Rows() => site.Look(Guid.CreateVersion7(), async services =>
    {
        services.GetRequiredService<Tenant>().SeeInstallation();
        var db = services.GetRequiredService<HoshitoriDb>();
        var counts = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(type => !type.IsOwned()).Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (table is not ("audit_entries" or "audit_heads" or "data_protection_keys"))
            {
                var sql = $"SELECT count(*) AS \"Value\" FROM {table}";
                counts.Add($"{table} {await db.Database.SqlQueryRaw<long>(sql).SingleAsync()}");
            }
        }

        return counts;
    });

    private Task<List<AuditEntry>> Log() => site.LookAround(services =>
        services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().AsNoTracking().ToListAsync());
}
