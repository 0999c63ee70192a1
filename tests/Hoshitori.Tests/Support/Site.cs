using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(Site))]

namespace Hoshitori.Tests.Support;

/// <summary>The real web server with the real catalogue, on a free port, on 23 November 2026.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly WebApplication app;

    public Site()
    {
        Catalogue = CatalogueSource.Load(CatalogueFiles.Default).Catalogue;
        app = HoshitoriWeb.Build(new WebOptions(Catalogue, 0, new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero))));
    }

    public Catalogue Catalogue { get; }

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync();
        Address = new Uri(app.Urls.Single());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>A visitor with cookies of their own.</summary>
    public Visitor NewVisitor() => new(Address);
}

/// <summary>Somebody with a browser that keeps cookies and runs no scripts.</summary>
public sealed class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = address };

    public void Dispose() => client.Dispose();

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content = null) =>
        client.SendAsync(new HttpRequestMessage(method, path) { Content = content });

    public async Task<Seen> Get(string path) => await Seen.Of(await Send(HttpMethod.Get, path));

    public async Task<Seen> Post(string path, IEnumerable<(string Name, string Value)> fields) =>
        await Seen.Of(await Send(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))));

    public async Task<Seen> PostFile(string path, string text, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent(text), "file", "company.yaml" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await Seen.Of(await Send(HttpMethod.Post, path, form));
    }
}

/// <summary>An answer as the visitor sees it.</summary>
public sealed record Seen(HttpStatusCode Status, HttpResponseMessage Response, IDocument Page)
{
    public static async Task<Seen> Of(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, response, await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(text)));
    }

    public string Heading => One("h1").TextContent.Trim();

    public string Text => Page.Body!.TextContent;

    public IElement One(string selector) => Assert.Single(Page.QuerySelectorAll(selector));

    public IHtmlCollection<IElement> All(string selector) => Page.QuerySelectorAll(selector);
}
