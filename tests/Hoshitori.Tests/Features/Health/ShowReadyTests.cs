using System.Net;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Data;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Health;

public sealed class ShowReadyTests(Site site)
{
    [Fact]
    public async Task Is_ready_while_the_store_is_that_of_this_release()
    {
        var answer = await site.NewVisitor().Send(HttpMethod.Get, "/health/ready");
        Assert.Equal((HttpStatusCode.OK, "ok"), (answer.StatusCode, await Text(answer)));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, "Data Source=/nowhere/at/all/hoshitori.db;Mode=ReadWrite")]
    [InlineData(StoreKind.Postgres, "Host=127.0.0.1;Port=1;Username=secret-user;Password=secret-word;Timeout=2")]
    public async Task Says_no_more_than_that_it_is_not_ready(StoreKind kind, string connection)
    {
        var folder = Directory.CreateTempSubdirectory("hoshitori-");
        var store = new StoreOptions(kind, connection) { KeyFile = Path.Combine(folder.FullName, "hoshitori.key") };
        await using var app = HoshitoriWeb.Build(new WebOptions(CatalogueSource.Load(CatalogueFiles.Default).Catalogue, 0, TimeProvider.System, store));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var visitor = new Visitor(new Uri(app.Urls.Single()));
        var ready = await visitor.Send(HttpMethod.Get, "/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready"), (ready.StatusCode, await Text(ready)));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Send(HttpMethod.Get, "/health/live")).StatusCode);
        folder.Delete(recursive: true);
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
