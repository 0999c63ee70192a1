using System.Net;
using System.Text.RegularExpressions;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Operators;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Operators;

public sealed class ShowInstallationTests(Site site)
{
    private static readonly Regex Parameter = new("@[A-Za-z0-9_]+", RegexOptions.NonBacktracking);

    [Fact]
    public async Task Totals_follow_members_scopes_and_answers()
    {
        var owner = await site.NewOwner("計算商店");
        await site.Join(owner, Role.Reader);
        await site.Join(owner, Role.Reader, Hoshitori.Platform.Tenancy.MembershipState.Accepted);
        await Answer(owner, site.Catalogue.Controls.Keys);
        var totals = await TotalsOf.Organization(site, owner.OrganizationId);
        Assert.Equal((2, 1), (totals.Members, totals.Scopes));
        Assert.Equal(totals.Asked, totals.Answered);
        Assert.Equal(1, totals.Ready3);

        var row = Row(await (await TheOperator.Of(site)).Get("/operator/organizations?name=計算"));
        Assert.Contains("100%", row, StringComparison.Ordinal);
        Assert.Contains("★3", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_found_by_their_beginning_whatever_their_width_and_kana()
    {
        await site.NewOwner("ｶﾀｶﾅ製作所ＡＢＣ");
        var seen = await (await TheOperator.Of(site)).Get("/operator/organizations?name=かたかな製作所abc");
        Assert.Contains("ｶﾀｶﾅ製作所ＡＢＣ", Row(seen), StringComparison.Ordinal);
        Assert.Empty((await (await TheOperator.Of(site)).Get("/operator/organizations?name=製作所abc")).All("tbody tr"));
    }

    [Fact]
    public async Task Pages_of_fifty_walk_through_all_once()
    {
        foreach (var number in Enumerable.Range(0, 103))
        {
            await site.NewOwner($"頁{number % 3}商店");
        }

        var visitor = await TheOperator.Of(site);
        var (names, address) = (new List<string>(), "/operator/organizations?name=頁");
        while (address is not null)
        {
            var seen = await visitor.Get(address);
            names.AddRange(seen.All("tbody a").Select(link => link.GetAttribute("href")!));
            address = seen.All("main a.button.plain").Select(next => next.GetAttribute("href")).SingleOrDefault();
        }

        Assert.Equal((103, 103), (names.Count, names.Distinct().Count()));
    }

    [Fact]
    public async Task A_page_is_read_from_the_index_so_that_its_cost_does_not_grow()
    {
        Assert.SkipWhen(TestStore.IsPostgres, "the plan of a small table says nothing on PostgreSQL; the same index serves both");
        var plan = await site.Look(Guid.CreateVersion7(), async services =>
        {
            var db = services.GetRequiredService<HoshitoriDb>();
            var sql = services.GetRequiredService<OrganizationPages>().Query("さ", NameKey.Of("さくら", "a").Hex).Take(51).ToQueryString();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            await db.Database.OpenConnectionAsync();
            command.CommandText = string.Join('\n', sql.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal))).Insert(0, "EXPLAIN QUERY PLAN ");
            foreach (var name in Parameter.Matches(command.CommandText).Select(match => match.Value).Distinct())
            {
                command.Parameters.Add(new Microsoft.Data.Sqlite.SqliteParameter(name, name == "@p" ? 51 : "e3"));
            }

            await using var reader = await command.ExecuteReaderAsync();
            var lines = new List<string>();
            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(3));
            }

            return lines;
        });
        Assert.Contains("USING INDEX", Assert.Single(plan), StringComparison.Ordinal);
        Assert.Contains("SEARCH", plan[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_organisations_with_one_number_are_flagged()
    {
        foreach (var name in new[] { "同番一", "同番二", "別番" })
        {
            var owner = await site.NewOwner(name);
            await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/settings")), "form[action$='/settings']", ("name", name), ("corporate-number", name == "別番" ? "7000012050002" : "1010001000006"));
        }

        var visitor = await TheOperator.Of(site);
        Assert.Equal(2, (await visitor.Get("/operator/organizations?name=同番")).All("tbody .tag.bad").Length);
    }

    [Fact]
    public async Task Only_the_operator_with_a_passkey_sees_it()
    {
        var owner = await site.NewOwner();
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.Get("/operator/organizations")).Status);
        var (_, byCode) = await site.NewPerson(isOperator: true, SignInWay.PasswordAndCode);
        Assert.Equal(HttpStatusCode.NotFound, (await byCode.Get("/operator/organizations")).Status);
        using var nobody = site.NewVisitor();
        Assert.Equal(HttpStatusCode.SeeOther, (await nobody.Get("/operator/organizations")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await TheOperator.Of(site)).Get("/operator/organizations")).Status);
    }

    private static string Row(Seen seen) => seen.One("tbody tr").TextContent;

    private Task Answer(Member owner, IEnumerable<string> controls) => site.Change(owner.OrganizationId, async services =>
    {
        var (scopes, day) = (services.GetRequiredService<ScopeStore>(), new DateOnly(2026, 11, 23));
        scopes.Add((await scopes.Take(owner.ScopeId, default))!, [.. controls.Select(control => new Statement(control, AnswerSource.Person, "", new ControlEntry(ControlState.InPlace, day), day))], []);
    });
}
