using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Security;

namespace Hoshitori.Tests.Support;

/// <summary>A program with a token of an organisation.</summary>
internal sealed class Caller : IDisposable
{
    private readonly HttpClient client;

    private Caller(Site site, string code, string bearer)
    {
        client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address, $"/api/v1/organizations/{code}/") };
        client.DefaultRequestHeaders.Authorization = new("Bearer", bearer);
    }

    public static async Task<Caller> Of(Site site, Member owner, TokenScope scope = TokenScope.Lead)
    {
        using var knock = new Knock(site);
        return new(site, owner.Code, (await knock.Program(owner, scope)).Bearer!);
    }

    public void Dispose() => client.Dispose();

    /// <param name="path">Address inside the organisation, without a slash at its beginning; or a whole one.</param>
    public Task<Told> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Told> Post(string path, string json = "") => Send(HttpMethod.Post, path, json);

    public Task<Told> Put(string path, string json) => Send(HttpMethod.Put, path, json);

    public Task<Told> Delete(string path) => Send(HttpMethod.Delete, path, null);

    /// <summary>Every item of a list, taken two at a time.</summary>
    public async Task<List<JsonNode>> All(string path)
    {
        var (items, after) = (new List<JsonNode>(), "");
        do
        {
            var part = await Get($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=2{after}");
            Assert.Equal(HttpStatusCode.OK, part.Status);
            Assert.True(part.Json["items"]!.AsArray().Count <= 2);
            items.AddRange(part.Json["items"]!.AsArray().Select(item => item!));
            after = part.Json["next"] is { } next ? "&after=" + Uri.EscapeDataString(next.GetValue<string>()) : "";
        }
        while (after.Length > 0);

        return items;
    }

    private async Task<Told> Send(HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, path) { Content = string.IsNullOrEmpty(json) ? null : new StringContent(json, Encoding.UTF8, "application/json") };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(answer.StatusCode, JsonNode.Parse(text)!, text);
    }
}

/// <summary>What a program was told.</summary>
internal sealed record Told(HttpStatusCode Status, JsonNode Json, string Text)
{
    /// <summary>The fields complained about.</summary>
    public IEnumerable<string> Fields => (Json["complaints"]?.AsArray() ?? []).Select(complaint => complaint!["field"]!.GetValue<string>());

    /// <summary>A text somewhere inside: <c>now.question.answer.state</c>.</summary>
    public string? Say(string path) => path.Split('.').Aggregate((JsonNode?)Json, (node, name) => node?[name])?.ToString();

    public void Is(HttpStatusCode status) => Assert.True(Status == status, $"{(int)Status} instead of {(int)status}: {Text}");
}
