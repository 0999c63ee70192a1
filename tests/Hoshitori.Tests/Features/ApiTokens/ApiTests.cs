using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Security;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.ApiTokens;

public sealed class ReadOrganizationTests(Site site)
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
        Assert.Equal(401, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["status"]!.GetValue<int>());
    }
}

public sealed class ReadScopesTests(Site site)
{
    [Fact]
    public async Task Scopes_come_in_parts_oldest_first()
    {
        using var knock = new Knock(site);
        var owner = await site.NewOwner();
        await site.Change(owner.OrganizationId, services =>
        {
            services.GetRequiredService<ScopeStore>().Create("工場", 3, Profile.Unknown);
            services.GetRequiredService<ScopeStore>().Create("支店", 4, Profile.Unknown);
            return Task.CompletedTask;
        });
        var program = await knock.Program(owner, TokenScope.Read);
        var (names, after) = (new List<string>(), (string?)null);
        do
        {
            var part = await Part(knock, owner, program, after is null ? [("limit", "2")] : [("limit", "2"), ("after", after)]);
            Assert.True(part["items"]!.AsArray().Count <= 2);
            names.AddRange(part["items"]!.AsArray().Select(item => item!["name"]!.GetValue<string>()));
            after = part["next"]?.GetValue<string>();
        }
        while (after is not null);

        Assert.Equal(["全社", "工場", "支店"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_part_is_larger_than_two_hundred()
    {
        Assert.Equal(200, new Paging(100_000, null).Count);
        Assert.Equal(1, new Paging(-5, null).Count);
        Assert.Equal(50, new Paging(null, null).Count);
    }

    private static async Task<JsonNode> Part(Knock knock, Member owner, Papers program, IEnumerable<(string, string)> query)
    {
        using var answer = await knock.Send("GET", $"/api/v1/organizations/{owner.Code}/scopes", program, query, asJson: true);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}

public sealed class DescribeApiTests(Site site)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>Renew it with <c>UPDATE=1</c> in the environment and look at the difference before committing it.</summary>
    [Fact]
    public async Task The_description_is_the_one_in_the_documents()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var served = await client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative), Stop);
        var path = Checkout.At("docs", "api", "openapi.json");
        if (Environment.GetEnvironmentVariable("UPDATE") == "1")
        {
            await File.WriteAllTextAsync(path, served.TrimEnd() + "\n", Stop);
        }

        Assert.Equal((await File.ReadAllTextAsync(path, Stop)).TrimEnd(), served.TrimEnd());
        Assert.StartsWith("3.1", JsonNode.Parse(served)!["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_operation_is_described_under_the_name_of_its_action()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var description = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative), Stop))!;
        var described = description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!["operationId"]!.GetValue<string>()).Order(StringComparer.Ordinal);
        var routes = RouteWalk.RoutesOf(site).Where(route => route.Metadata.GetMetadata<ApiRoute>() is not null).Select(route => route.Metadata.GetMetadata<RouteAction>()!.Name);
        Assert.Equal(routes.Except([Hoshitori.Features.ApiTokens.DescribeApi.ActionName]).Order(StringComparer.Ordinal), described);
    }

    [Fact]
    public void Every_route_for_programs_belongs_to_an_organisation_and_never_asks_for_a_person() => Assert.Empty(
        from route in RouteWalk.RoutesOf(site)
        where route.Metadata.GetMetadata<ApiRoute>() is not null
        let permission = route.Metadata.GetMetadata<RouteAction>()!.Permission
        where !(permission == Permission.Anyone && route.RoutePattern.RawText == "/api/v1/openapi.json")
            && !(permission is >= Permission.Belong and <= Permission.Lead && route.RoutePattern.RawText!.StartsWith("/api/v1/organizations/{org}", StringComparison.Ordinal))
        select route.RoutePattern.RawText);
}

/// <summary>A site that says back what it read, and answers with any outcome.</summary>
public sealed class EchoSite : IAsyncLifetime
{
    /// <summary>What the echo reads.</summary>
    internal sealed record Note(string Text, int Count = 0, Note? Inner = null, TokenScope Scope = TokenScope.Read);

    internal Site Site { get; } = new()
    {
        AddRoutes = app =>
        {
            var api = new FeatureRoutes(app).Api;
            api.MapPost("/echo", (Note note) => TypedResults.Ok(note)).Requires("echo", Permission.Anyone);
            api.MapGet("/outcome/{kind}", (OutcomeKind kind) =>
                new Outcome<string>(kind, "fine", kind == OutcomeKind.Invalid ? [new("name", new("名前", "name"))] : []).ToApi(value => new { said = value })).Requires("outcome", Permission.Anyone);
        },
    };

    public ValueTask InitializeAsync() => Site.InitializeAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>One JSON setting for everything that is sent by programs, and one form of answers.</summary>
public sealed class ApiFrameTests(EchoSite echo) : IClassFixture<EchoSite>
{

    [Theory]
    [InlineData("""{"text":"あ"}""", 200)]
    [InlineData("""{"text":"x","count":2,"scope":"answer"}""", 200)]
    [InlineData("""{"text":"x","role":"owner"}""", 400)]
    [InlineData("""{"text":"x","organization_id":"0"}""", 400)]
    [InlineData("""{"Text":"x"}""", 400)]
    [InlineData("""{"text":"x","text":"y"}""", 400)]
    [InlineData("""{"text":null}""", 400)]
    [InlineData("""{}""", 400)]
    [InlineData("""{"text":"x","count":"2"}""", 400)]
    [InlineData("""{"text":"x","scope":1}""", 400)]
    [InlineData("""{"text":"x"}//""", 400)]
    [InlineData("""{"text":"x",}""", 400)]
    [InlineData("nothing", 400)]
    [InlineData("", 400)]
    public async Task Json_is_read_strictly(string json, int status)
    {
        var (found, answer) = await Post(json, "application/json");
        Assert.Equal(status, found);
        Assert.Equal(status == 200 ? "application/json" : "application/problem+json", answer);
    }

    [Theory]
    [InlineData(10, 200)]
    [InlineData(40, 400)]
    public async Task Json_deeper_than_thirty_two_is_refused(int depth, int status)
    {
        var json = string.Concat(Enumerable.Repeat("""{"text":"x","inner":""", depth)) + """{"text":"x"}""" + new string('}', depth);
        Assert.Equal(status, (await Post(json, "application/json")).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task What_a_form_of_another_page_could_send_is_refused(string type)
    {
        Assert.Equal(415, (await Post("""{"text":"x"}""", type)).Status);
    }

    [Theory]
    [InlineData(OutcomeKind.Ok, 200)]
    [InlineData(OutcomeKind.Invalid, 422)]
    [InlineData(OutcomeKind.NotFound, 404)]
    [InlineData(OutcomeKind.Forbidden, 403)]
    [InlineData(OutcomeKind.Conflict, 409)]
    public async Task The_five_outcomes_have_one_form_each(OutcomeKind kind, int status)
    {
        using var client = new HttpClient { BaseAddress = echo.Site.Address };
        using var answer = await client.GetAsync(new Uri("/api/v1/outcome/" + kind, UriKind.Relative), TestContext.Current.CancellationToken);
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(kind == OutcomeKind.Ok ? "fine" : null, json["said"]?.GetValue<string>());
        Assert.Equal(kind == OutcomeKind.Invalid ? "名前" : null, json["complaints"]?[0]?["message"]?.GetValue<string>());
    }

    private async Task<(int Status, string? Type)> Post(string json, string type)
    {
        using var client = new HttpClient { BaseAddress = echo.Site.Address };
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { { "Content-Type", type } } };
        using var answer = await client.PostAsync(new Uri("/api/v1/echo", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType);
    }
}
