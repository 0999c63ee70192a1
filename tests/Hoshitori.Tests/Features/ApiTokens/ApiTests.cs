using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Hoshitori.Platform.Web;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Security;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hoshitori.Tests.Features.ApiTokens;

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
    public async Task Every_operation_says_what_it_does_takes_and_answers()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var description = JsonNode.Parse(await client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative), Stop))!;
        Assert.Empty(
            from path in description["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            from gap in Gaps(operation.Value!)
            select $"{operation.Key} {path.Key}: {gap}");
        Assert.Equal(["summary", "parameter x", "answer", "body", "404", "429"], Gaps(JsonNode.Parse("""{"parameters":[{"name":"x"}],"requestBody":{}}""")!));
    }

    /// <summary>The description has one schema for each name: two of one name would be taken for each other.</summary>
    [Fact]
    public void Every_view_has_a_name_of_its_own() => Assert.Empty(
        from type in typeof(RouteAction).Assembly.GetTypes()
        where type.Name.EndsWith("View", StringComparison.Ordinal) && type.GetMethod("<Clone>$") is not null
        group type by type.Name into same
        where same.Skip(1).Any()
        select same.Key);

    private static List<string> Gaps(JsonNode operation)
    {
        var gaps = new List<string>();
        if (string.IsNullOrEmpty(operation["summary"]?.ToString()))
        {
            gaps.Add("summary");
        }

        gaps.AddRange((operation["parameters"]?.AsArray() ?? []).Where(parameter => string.IsNullOrEmpty(parameter!["description"]?.ToString())).Select(parameter => "parameter " + parameter!["name"]));
        if (operation["responses"]?["204"] is null && operation["responses"]?["200"]?["content"] is not JsonObject { Count: > 0 })
        {
            gaps.Add("answer");
        }

        if (operation["requestBody"] is { } body && body["content"] is not JsonObject { Count: > 0 })
        {
            gaps.Add("body");
        }

        string[] refusals = [.. operation["requestBody"]?["content"] is null ? Array.Empty<string>() : ["415", "422"], "404", "429"];
        gaps.AddRange(refusals.Where(status => operation["responses"]?[status]?["content"]?["application/problem+json"]?["schema"] is null));
        return gaps;
    }

    [Fact]
    public void Every_route_for_programs_belongs_to_an_organisation_or_is_public_and_never_asks_for_a_person() => Assert.Empty(
        from route in RouteWalk.RoutesOf(site)
        where route.Metadata.GetMetadata<ApiRoute>() is not null
        let permission = route.Metadata.GetMetadata<RouteAction>()!.Permission
        where !(permission == Permission.Anyone && (route.RoutePattern.RawText == "/api/v1/openapi.json" || route.RoutePattern.RawText!.StartsWith("/api/v1/catalogue", StringComparison.Ordinal)))
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
