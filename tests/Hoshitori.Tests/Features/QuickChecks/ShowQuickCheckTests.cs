using System.Net;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.QuickChecks;

public sealed class ShowQuickCheckTests(Site site)
{
    [Theory]
    [InlineData("/quick-check", "2026-04")]
    [InlineData("/quick-check?edition=3.1", "3.1")]
    public async Task The_sheet_asks_25_items_with_four_answers_each(string path, string edition)
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Get(path);
        Assert.Equal(25, seen.All("fieldset.item").Length);
        Assert.Equal(100, seen.All("input[type=radio]").Length);
        Assert.Empty(seen.All("input[checked]"));
        Assert.Equal(edition, seen.One("input[name=edition]").GetAttribute("value"));
    }

    [Fact]
    public async Task Items_that_are_not_confirmed_say_so_and_the_official_sheet_is_linked()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Get("/quick-check");
        Assert.NotNull(seen.One("#firewall").QuerySelector(".note"));
        Assert.Null(seen.One("#threats").QuerySelector(".note"));
        Assert.NotEmpty(seen.All("a[href^='https://www.ipa.go.jp/security/security-action/']"));
    }

    [Fact]
    public async Task An_edition_that_does_not_exist_is_not_found()
    {
        using var visitor = site.NewVisitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/quick-check?edition=1999")).Status);
    }
}
