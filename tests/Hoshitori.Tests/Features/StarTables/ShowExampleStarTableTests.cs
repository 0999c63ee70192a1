using System.Net;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.StarTables;

public sealed class ShowExampleStarTableTests(Site site)
{
    [Theory]
    [InlineData("3", 81)]
    [InlineData("4", 153)]
    public async Task Every_criterion_is_a_star_that_opens(string star, int criteria)
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Get("/examples/wholesaler?star=" + star);
        Assert.Equal(criteria, seen.All(".stars details").Length);
        Assert.All(seen.All(".stars details"), details => Assert.NotEmpty(details.QuerySelectorAll(".sheet .ctl")));
        Assert.Contains("自己診断です", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_counts_of_the_filters_add_up_to_the_whole()
    {
        using var visitor = site.NewVisitor();
        var all = (await visitor.Get("/examples/maker?star=4")).All(".stars details").Length;
        var parts = 0;
        foreach (var verdict in new[] { "met", "unmet", "unknown", "notapplicable" })
        {
            parts += (await visitor.Get("/examples/maker?star=4&show=" + verdict)).All(".stars details").Length;
        }

        Assert.Equal(all, parts);
    }

    [Fact]
    public async Task The_table_shows_the_same_criteria()
    {
        using var visitor = site.NewVisitor();
        Assert.Equal(81, (await visitor.Get("/examples/clinic?view=table")).All(".board tbody tr").Length);
    }

    [Fact]
    public async Task An_earlier_day_is_judged_by_its_own_dates()
    {
        using var visitor = site.NewVisitor();
        var before = (await visitor.Get("/examples/wholesaler?date=2026-10-06")).One("#c-4-2-2-1 summary").TextContent;
        var after = (await visitor.Get("/examples/wholesaler?date=2026-10-07")).One("#c-4-2-2-1 summary").TextContent;
        Assert.DoesNotContain("まだ", before, StringComparison.Ordinal);
        Assert.Contains("まだ", after, StringComparison.Ordinal); // the training of 6 October 2025 lapses
    }

    [Theory]
    [InlineData("?star=9&view=nonsense&show=5000&date=2026-02-30")]
    [InlineData("?star=&show=&date=&view=")]
    public async Task Nonsense_falls_back_to_the_plain_view(string query)
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Get("/examples/clinic" + query);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Equal(81, seen.All(".stars details").Length);
        Assert.Contains("2026年11月23日", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "★3まで、あと 23 項目。")]
    [InlineData("?lang=en", "23 to go to ★3.")]
    public async Task The_heading_says_where_the_firm_stands(string query, string heading)
    {
        using var visitor = site.NewVisitor();
        Assert.Equal(heading, (await visitor.Get("/examples/wholesaler" + query)).Heading);
    }

    [Fact]
    public async Task A_firm_that_does_not_exist_is_not_found()
    {
        using var visitor = site.NewVisitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/examples/nobody")).Status);
    }

    [Fact]
    public async Task The_page_is_at_most_60_kilobytes_compressed()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        foreach (var firm in new[] { "clinic", "wholesaler", "maker" })
        {
            var bytes = await client.GetByteArrayAsync(new Uri($"/examples/{firm}?star=4", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.InRange(bytes.Length, 1, 60 * 1024);
        }
    }
}
