using System.Net;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Security;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Organizations;

public sealed class ShowSettingsApiTests(Site site)
{
    [Theory]
    [InlineData(TokenScope.Read, "reader")]
    [InlineData(TokenScope.Answer, "member")]
    [InlineData(TokenScope.Lead, "security-lead")]
    public async Task A_program_learns_whom_it_acts_for_and_as_what(TokenScope scope, string role)
    {
        using var knock = new Knock(site);
        var owner = await site.NewOwner("見本商店");
        using var answer = await knock.Send("GET", "/api/v1/organizations/" + owner.Code, await knock.Program(owner, scope), [], asJson: true);
        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal($$"""{"code":"{{owner.Code}}","name":"見本商店","corporate_number":null,"role":"{{role}}"}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var used = await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<ApiToken>().Select(token => token.UsedAt).SingleAsync());
        Assert.Equal(site.Clock.GetUtcNow().UtcDateTime, used);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("hst_")]
    [InlineData("hst_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Without_a_known_token_a_problem_document_says_so(string? bearer)
    {
        using var knock = new Knock(site);
        var owner = await site.NewOwner();
        using var answer = await knock.Send("GET", "/api/v1/organizations/" + owner.Code, new(Bearer: bearer), [], asJson: true);
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(401, System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["status"]!.GetValue<int>());
    }
}

public sealed class ListScopesApiTests(Site site)
{
    [Fact]
    public async Task Scopes_come_in_parts_oldest_first()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner);
        (await program.Post("scopes", """{"name":"工場","target_star":3}""")).Is(HttpStatusCode.OK);
        (await program.Post("scopes", """{"name":"支店","target_star":4}""")).Is(HttpStatusCode.OK);
        Assert.Equal(["全社", "工場", "支店"], (await program.All("scopes")).Select(scope => scope["name"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_next_of_another_list_is_refused_and_does_not_look_like_the_end()
    {
        using var program = await Caller.Of(site, await site.NewOwner(), TokenScope.Read);
        (await program.Get("scopes?after=x")).Is(HttpStatusCode.BadRequest);
        (await program.Get("members?after=x")).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void No_part_is_larger_than_two_hundred()
    {
        Assert.Equal(200, new Paging(100_000, null).Count);
        Assert.Equal(1, new Paging(-5, null).Count);
        Assert.Equal(50, new Paging(null, null).Count);
    }
}

public sealed class AddScopeApiTests(Site site)
{
    [Fact]
    public async Task A_scope_is_added_as_the_page_adds_it()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner);
        var added = await program.Post("scopes", """{"name":" 工場 ","target_star":4}""");
        added.Is(HttpStatusCode.OK);
        Assert.Equal(("工場", "4"), (added.Say("name"), added.Say("target_star")));
        var line = await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().OrderBy(entry => entry.Sequence).LastAsync());
        Assert.Equal(("organizations.add-scope", true), (line.Action, line.Actor.StartsWith("token:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", 3, "name")]
    [InlineData("全社", 3, "name")]
    [InlineData("工場", 5, "target_star")]
    public async Task What_does_not_fit_is_named_as_the_program_named_it(string name, int star, string field)
    {
        using var program = await Caller.Of(site, await site.NewOwner());
        var refused = await program.Post("scopes", $$"""{"name":"{{name}}","target_star":{{star}}}""");
        refused.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal([field], refused.Fields);
    }

    [Fact]
    public async Task It_needs_the_right_to_lead()
    {
        using var program = await Caller.Of(site, await site.NewOwner(), TokenScope.Answer);
        (await program.Post("scopes", """{"name":"工場","target_star":3}""")).Is(HttpStatusCode.Forbidden);
    }
}

public sealed class ChangeScopeApiTests(Site site)
{
    [Fact]
    public async Task A_scope_gets_another_name_and_star_once_and_who_comes_later_is_told()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner);
        var seen = (await program.Get("scopes")).Json["items"]![0]!["version"]!.GetValue<string>();
        var change = $$"""{"name":"本社","target_star":4,"version":"{{seen}}"}""";
        var changed = await program.Put("scopes/" + owner.ScopeId, change);
        changed.Is(HttpStatusCode.OK);
        Assert.Equal(("本社", "4"), (changed.Say("name"), changed.Say("target_star")));
        var late = await program.Put("scopes/" + owner.ScopeId, change.Replace("本社", "支社", StringComparison.Ordinal));
        late.Is(HttpStatusCode.Conflict);
        Assert.Equal(("本社", changed.Say("version")), (late.Say("now.name"), late.Say("now.version")));
    }

    [Fact]
    public async Task A_scope_of_somebody_else_is_not_there()
    {
        var other = await site.NewOwner();
        using var program = await Caller.Of(site, await site.NewOwner());
        (await program.Put("scopes/" + other.ScopeId, """{"name":"本社","target_star":4,"version":"3全社"}""")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(TokenScope.Answer, "本社", HttpStatusCode.Forbidden)]
    [InlineData(TokenScope.Lead, " ", HttpStatusCode.UnprocessableEntity)]
    public async Task Others_and_empty_names_are_refused(TokenScope scope, string name, HttpStatusCode status)
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, scope);
        (await program.Put("scopes/" + owner.ScopeId, $$"""{"name":"{{name}}","target_star":4,"version":"3全社"}""")).Is(status);
    }
}

public sealed class ShowFactsApiTests(Site site)
{
    [Fact]
    public async Task Facts_come_with_what_they_do_to_the_questions()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Read);
        var facts = await program.Get($"scopes/{owner.ScopeId}/facts");
        facts.Is(HttpStatusCode.OK);
        Assert.Null(facts.Say("employees"));
        Assert.Equal(facts.Say("asked_of_all"), facts.Say("asked"));
        (await program.Get($"scopes/{(await site.NewOwner()).ScopeId}/facts")).Is(HttpStatusCode.NotFound);
    }
}

public sealed class SaveFactsApiTests(Site site)
{
    [Fact]
    public async Task What_is_named_is_kept_and_what_is_not_stays()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner);
        var first = await program.Put($"scopes/{owner.ScopeId}/facts", Facts(await Version(program, owner), 28, """{"servers":false,"remote_work":true}"""));
        first.Is(HttpStatusCode.OK);
        var second = await program.Put($"scopes/{owner.ScopeId}/facts", Facts(first.Say("version")!, 29, """{"servers":null}"""));
        second.Is(HttpStatusCode.OK);
        var profile = (await site.Look(owner.OrganizationId, services => services.GetRequiredService<ScopeStore>().Find(owner.ScopeId, default)))!.Profile;
        Assert.Equal(("wholesale", 29, 30_000_000L, "13"), (profile.Industry, profile.Employees, profile.CapitalYen, profile.Prefecture));
        Assert.Equal([KeyValuePair.Create("remote_work", true)], profile.Uses);
    }

    [Fact]
    public async Task Who_comes_later_gets_the_facts_as_they_are_now()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner);
        var version = await Version(program, owner);
        await program.Put($"scopes/{owner.ScopeId}/facts", Facts(version, 28, "{}"));
        var late = await program.Put($"scopes/{owner.ScopeId}/facts", Facts(version, 5, "{}"));
        late.Is(HttpStatusCode.Conflict);
        Assert.Equal("28", late.Say("now.employees"));
    }

    [Theory]
    [InlineData("-1", "{}", "employees")]
    [InlineData("28", """{"serverz":true}""", "uses.serverz")]
    public async Task What_does_not_fit_is_named(string employees, string uses, string field)
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner);
        var refused = await program.Put($"scopes/{owner.ScopeId}/facts", Facts(await Version(program, owner), int.Parse(employees, System.Globalization.CultureInfo.InvariantCulture), uses));
        refused.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal([field], refused.Fields);
    }

    [Fact]
    public async Task It_needs_the_right_to_lead()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Answer);
        (await program.Put($"scopes/{owner.ScopeId}/facts", Facts("x", 1, "{}"))).Is(HttpStatusCode.Forbidden);
    }

    private static async Task<string> Version(Caller program, Member owner) => (await program.Get($"scopes/{owner.ScopeId}/facts")).Say("version")!;

    private static string Facts(string version, int employees, string uses) =>
        $$"""{"industry":"wholesale","employees":{{employees}},"capital_yen":30000000,"prefecture":"13","uses":{{uses}},"version":"{{version}}"}""";
}
