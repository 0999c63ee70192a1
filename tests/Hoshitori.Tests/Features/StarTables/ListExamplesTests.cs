using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.StarTables;

public sealed class ListExamplesTests(Site site)
{
    [Fact]
    public async Task The_three_demo_firms_are_listed_and_clearly_demo()
    {
        using var visitor = site.NewVisitor();
        var cards = (await visitor.Get("/examples")).All("main a.card");
        Assert.Equal(["/examples/clinic", "/examples/wholesaler", "/examples/maker"], cards.Select(card => card.GetAttribute("href")));
        Assert.All(cards, card => Assert.Contains("見本", card.TextContent, StringComparison.Ordinal));
    }
}
