using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Security;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.ApiTokens;

/// <summary>The examples of docs/api/README.md, run as they stand.</summary>
public sealed class ApiExampleTests(Site site)
{
    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    private static readonly Regex Block = new(@"^```\n\$ curl (?<command>[^\n]+)\n(?<status>[0-9]{3})\n(?<json>[^`]*)```", Plain);
    private static readonly Regex Header = new("-H \"(?<name>[^:\"]+): (?<value>[^\"]*)\"", Plain);
    private static readonly Regex Verb = new("-X (?<verb>[A-Z]+)", Plain);
    private static readonly Regex Body = new("-d '(?<body>[^']*)'", Plain);

    [Fact]
    public async Task Every_example_does_what_it_says()
    {
        using var knock = new Knock(site);
        var owner = await site.NewOwner("見本商店");
        var token = (await knock.Program(owner, TokenScope.Lead)).Bearer!;
        var text = (await File.ReadAllTextAsync(Checkout.At("docs", "api", "README.md"), TestContext.Current.CancellationToken))
            .Replace("$TOKEN", token, StringComparison.Ordinal).Replace("$ORG", owner.Code, StringComparison.Ordinal)
            .Replace("$SCOPE", owner.ScopeId.ToString(), StringComparison.Ordinal).Replace("$PERSON", owner.PersonId.ToString(), StringComparison.Ordinal);
        var examples = Block.Matches(text);
        Assert.Equal(text.Split("$ curl").Length - 1, examples.Count);
        foreach (Match example in examples)
        {
            var (status, json) = await Run(example.Groups["command"].Value);
            Assert.True(status == int.Parse(example.Groups["status"].Value, CultureInfo.InvariantCulture), $"{example.Groups["command"].Value}: {status}");
            Assert.True(Fits(JsonNode.Parse(example.Groups["json"].Value), json), $"{example.Groups["command"].Value}: {json?.ToJsonString()}");
        }
    }

    [Theory]
    [InlineData("""{"a": "…"}""", """{"a": 1}""", true)]
    [InlineData("""{"a": 1}""", """{"a": 2}""", false)]
    [InlineData("""{"a": 1}""", """{"a": 1, "b": 2}""", false)]
    [InlineData("""[1, "…"]""", "[1]", false)]
    public void An_example_that_does_not_fit_is_seen(string expected, string found, bool fits) => Assert.Equal(fits, Fits(JsonNode.Parse(expected), JsonNode.Parse(found)));

    private async Task<(int Status, JsonNode? Json)> Run(string command)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(new HttpMethod(Verb.Match(command) is { Success: true } verb ? verb.Groups["verb"].Value : "GET"), command.Split(' ').First(part => part.StartsWith("/api/", StringComparison.Ordinal)));
        if (Body.Match(command) is { Success: true } body)
        {
            request.Content = new StringContent(body.Groups["body"].Value, Encoding.UTF8, "application/json");
        }

        foreach (Match header in Header.Matches(command))
        {
            request.Headers.TryAddWithoutValidation(header.Groups["name"].Value, header.Groups["value"].Value);
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private static bool Fits(JsonNode? expected, JsonNode? found) => (expected, found) switch
    {
        (JsonValue value, _) when value.TryGetValue<string>(out var text) && text == "…" => true,
        (JsonObject wanted, JsonObject given) => wanted.Count == given.Count && wanted.All(pair => given.ContainsKey(pair.Key) && Fits(pair.Value, given[pair.Key])),
        (JsonArray wanted, JsonArray given) => wanted.Count == given.Count && wanted.Zip(given).All(pair => Fits(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(expected, found),
    };
}
