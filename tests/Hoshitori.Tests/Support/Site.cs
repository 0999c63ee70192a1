using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Limits;
using Hoshitori.Rules.Catalogues;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hoshitori.Tests.Support;

/// <summary>The real web server with the real catalogue and a store of its own, on a free port, from 23 November 2026 on.</summary>
public sealed class Site : IAsyncLifetime
{
    private TestStore store = null!;
    private WebApplication app = null!;

    public Catalogue Catalogue { get; } = CatalogueSource.Load(CatalogueFiles.Default).Catalogue;

    /// <summary>Stands still unless a test moves it; tests that move it use a site of their own.</summary>
    public FakeTimeProvider Clock { get; init; } = new(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));

    /// <summary>Offers the people of the demo.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Settings beside those of the environment.</summary>
    public Dictionary<string, string?> Settings { get; init; } = new(StringComparer.Ordinal);

    public Uri Address { get; private set; } = null!;

    /// <summary>Services a test takes away or puts in to see what the others still hold.</summary>
    internal Action<IServiceCollection> Replace { get; init; } = static _ => { };

    /// <summary>Routes a test adds to see them found.</summary>
    internal Action<WebApplication> AddRoutes { get; init; } = static _ => { };

    public IServiceProvider Services => app.Services;

    public StoreOptions Store => store.Options;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.Create();
        app = HoshitoriWeb.Build(new WebOptions(Catalogue, 0, Clock, store.Options) { IsDemo = IsDemo, Settings = Settings, Limits = RateLimits.Off }, Replace);
        AddRoutes(app);
        await app.StartAsync();
        Address = new Uri(app.Urls.First(address => address.StartsWith("http:", StringComparison.Ordinal)));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await store.DisposeAsync();
    }

    /// <summary>A site for one test alone, ready; the test disposes it.</summary>
    public async Task<Site> Ready()
    {
        await InitializeAsync();
        return this;
    }

    /// <summary>A visitor with cookies of their own.</summary>
    public Visitor NewVisitor() => new(Address);
}

/// <summary>Somebody with a browser that keeps cookies and runs no scripts.</summary>
public sealed class Visitor(Uri address) : IDisposable
{
    private readonly CookieContainer cookies = new();
    private HttpClient? client;

    private HttpClient Client => client ??= new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    public void Dispose() => client?.Dispose();

    public string? Cookie(string name) => cookies.GetCookies(address)[name]?.Value;

    public void SetCookie(string name, string value) => cookies.Add(address, new System.Net.Cookie(name, value, "/"));

    /// <summary>Sends a form of a page as a browser would: its address, its hidden fields, and what the visitor filled in.</summary>
    public async Task<Seen> Submit(Seen page, string form, params (string Name, string Value)[] fields)
    {
        // The menu stands twice on a page, for wide and narrow screens; its forms are the same.
        var element = page.All(form).DistinctBy(found => found.GetAttribute("action"), StringComparer.Ordinal).Single();
        var given = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var hidden = element.QuerySelectorAll("input[type=hidden]")
            .Select(input => (Name: input.GetAttribute("name") ?? "", Value: input.GetAttribute("value") ?? ""))
            .Where(field => !given.Contains(field.Name));
        return await Post(element.GetAttribute("action")!, hidden.Concat(fields));
    }

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => Client.SendAsync(request);

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content = null) =>
        Client.SendAsync(new HttpRequestMessage(method, path) { Content = content });

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
