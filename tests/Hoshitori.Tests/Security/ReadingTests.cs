using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Security;

/// <summary>Looking changes nothing: no GET adds or removes a row, whoever looks (ASVS 3.5.3).</summary>
public sealed class ReadingTests
{
    /// <summary>Pages that leave a line on purpose, and why.</summary>
    private static readonly Dictionary<string, string> LeaveALine = new(StringComparer.Ordinal)
    {
        ["/o/{org}/log.jsonl"] = "taking the whole log is a line of the log",
        ["/o/{org}"] = "remembers the day of the visit, to say next time what changed since",
    };

    [Fact]
    public async Task No_page_changes_anything_by_being_looked_at()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        using var knock = new Knock(site);
        var owner = await site.NewOwner();
        await SampleRows.Add(site, owner);
        var values = await RouteValues.Of(site, owner);
        var papers = new[] { await knock.SignedIn(owner.PersonId), await knock.SignedIn((await site.NewPerson(isOperator: true)).Id), new(), await knock.Program(owner, Hoshitori.Rules.Organizations.TokenScope.Lead) };
        var tried = 0;
        foreach (var route in RouteWalk.RoutesOf(site).Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true))
        {
            if (LeaveALine.ContainsKey(route.RoutePattern.RawText!))
            {
                continue;
            }

            var before = await Counts(site);
            var print = await Fingerprint.Of(site, owner.OrganizationId);
            foreach (var given in papers)
            {
                using var answer = await knock.Send("GET", values.Fill(route.RoutePattern), given, values.Foreign, asJson: false);
                tried++;
            }

            Assert.True(before == await Counts(site), $"GET {route.RoutePattern.RawText} added or removed rows");
            Assert.True(print == await Fingerprint.Of(site, owner.OrganizationId), $"GET {route.RoutePattern.RawText} changed rows of the organisation");
        }

        Assert.True(tried > 30);
    }

    /// <summary>Rows of every table, keys aside: those are made when first needed.</summary>
    private static async Task<string> Counts(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().SeeInstallation();
        var db = scope.ServiceProvider.GetRequiredService<HoshitoriDb>();
        var counts = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(kind => !kind.IsOwned() && kind.ClrType != typeof(DataProtectionKey)).Select(kind => kind.GetTableName()!))
        {
            // Names of tables come from the model and cannot be parameters.
            var sql = "SELECT count(*) FROM " + table;
#pragma warning disable EF1002, EF1003
            counts.Add($"{table} {(await db.Database.SqlQueryRaw<long>(sql).ToListAsync())[0]}");
#pragma warning restore EF1002, EF1003
        }

        return string.Join('\n', counts);
    }
}
