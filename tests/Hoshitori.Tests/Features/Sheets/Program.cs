using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Security;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Sheets;

/// <summary>A program with a token of an organisation of its own.</summary>
internal sealed class Program : IDisposable
{
    private readonly HttpClient client;

    private Program(HttpClient client, Member owner) => (this.client, Owner) = (client, owner);

    public Member Owner { get; }

    public static async Task<Program> Of(Site site, TokenScope scope, Member? owner = null)
    {
        using var knock = new Knock(site);
        var member = owner ?? await site.NewOwner();
        var sender = new HttpClient { BaseAddress = site.Address };
        sender.DefaultRequestHeaders.Authorization = new("Bearer", (await knock.Program(member, scope)).Bearer);
        return new(sender, member);
    }

    public void Dispose() => client.Dispose();

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, byte[]? body = null, string type = "application/octet-stream")
    {
        var request = new HttpRequestMessage(method, $"/api/v1/organizations/{Owner.Code}{path}");
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        }

        return client.SendAsync(request);
    }

    public async Task<JsonNode> Json(HttpMethod method, string path, byte[]? body = null)
    {
        var answer = await Send(method, path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    public Task<HttpResponseMessage> SendJson(HttpMethod method, string path, string json) => Send(method, path, Encoding.UTF8.GetBytes(json), "application/json");
}
