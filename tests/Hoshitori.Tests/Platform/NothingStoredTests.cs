using System.Net;
using System.Text;
using Hoshitori.Platform.Catalogues;
using Hoshitori.Platform.Data;
using Microsoft.AspNetCore.Builder;

namespace Hoshitori.Tests.Platform;

public sealed class NothingStoredTests
{
    /// <summary>The framework puts larger uploads into temporary files; with nowhere to put them it would answer 500.</summary>
    [Fact]
    public async Task A_company_file_of_some_size_never_touches_the_disk()
    {
        var stop = TestContext.Current.CancellationToken;
        Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", Path.Combine(AppContext.BaseDirectory, "no-such-folder"));
        await using var app = HoshitoriWeb.Build(
            new WebOptions(CatalogueSource.Load(CatalogueFiles.Default).Catalogue, 0, TimeProvider.System, StoreOptions.File(":memory:")));
        await app.StartAsync(stop);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        var file = "format: 1\nscope: {name: all}\ncompany: {name: A}\n" + string.Concat(Enumerable.Repeat("# a long remark\n", 40_000));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "company.yaml" } };
        var answer = await client.PostAsync("/judge", form, stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
