using Hoshitori.Platform.CompanyFiles;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.StarTables;

public sealed class DownloadSampleTests(Site site)
{
    [Fact]
    public async Task The_sample_is_a_company_file_that_can_be_read()
    {
        using var visitor = site.NewVisitor();
        using var response = await visitor.Send(HttpMethod.Get, "/judge/sample");
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Empty(CompanyFile.Parse("company.yaml", text, site.Catalogue).Problems);
    }
}
