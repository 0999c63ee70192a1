using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;

namespace Hoshitori.Tests.Support;

/// <summary>A web server of one test, with settings of its own and routes beside those of the product.</summary>
internal sealed class OwnSite : IAsyncDisposable
{
    private readonly TestStore store;
    private readonly WebApplication app;

    private OwnSite(TestStore store, WebApplication app, FakeTimeProvider clock) => (this.store, this.app, Clock) = (store, app, clock);

    public FakeTimeProvider Clock { get; }

    public Uri Address => new(app.Urls.Single());

    public IServiceProvider Services => app.Services;

    public static async Task<OwnSite> Start(Func<WebOptions, WebOptions> settings, Action<WebApplication>? routes = null)
    {
        var rows = await TestStore.Create();
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
        var options = new WebOptions(CatalogueSource.Load(CatalogueFiles.Default).Catalogue, 0, time, rows.Options) { Limits = RateLimits.Off };
        var web = HoshitoriWeb.Build(settings(options));
        routes?.Invoke(web);
        await web.StartAsync();
        return new(rows, web, time);
    }

    public Visitor NewVisitor() => new(Address);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await store.DisposeAsync();
    }
}
