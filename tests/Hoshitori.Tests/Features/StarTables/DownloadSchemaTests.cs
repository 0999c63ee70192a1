using System.Text.Json;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.StarTables;

public sealed class DownloadSchemaTests(Site site)
{
    [Fact]
    public async Task The_schema_names_the_parts_of_a_company_file()
    {
        using var visitor = site.NewVisitor();
        using var response = await visitor.Send(HttpMethod.Get, "/judge/company.schema.json");
        Assert.Equal("application/schema+json", response.Content.Headers.ContentType?.MediaType);
        using var schema = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["format", "scope", "company", "controls", "direct"], schema.RootElement.GetProperty("properties").EnumerateObject().Select(part => part.Name));
    }

    [Fact]
    public async Task The_page_that_asks_for_the_file_leads_to_it()
    {
        using var visitor = site.NewVisitor();
        using var response = await visitor.Send(HttpMethod.Get, "/judge");
        Assert.Contains("href=\"/judge/company.schema.json\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
