using Hoshitori.Rules.Catalogues;
using Hoshitori.Rules.Tests.Support;

namespace Hoshitori.Rules.Tests.Catalogues;

public sealed class CatalogueTests
{
    private static readonly Catalogue Catalogue = Samples.Catalogue(
        [],
        Samples.Edition() with { Scheme = "security-action", Version = "3.1" },
        Samples.Edition() with { Scheme = "security-action", Version = "2026-04" },
        Samples.Edition() with { Scheme = "security-action", Version = "2025-04" },
        Samples.Edition() with { Scheme = "scs", Version = "2026-03-27" },
        Samples.Edition() with { Scheme = "old", Version = "3.1" },
        Samples.Edition() with { Scheme = "old", Version = "3.2" });

    [Theory]
    [InlineData("security-action", null, "2026-04")]
    [InlineData("security-action", "3.1", "3.1")]
    [InlineData("scs", null, "2026-03-27")]
    [InlineData("old", null, "3.2")]
    public void An_edition_is_found_by_version_and_the_newest_without(string scheme, string? version, string found)
    {
        var edition = Catalogue.Edition(scheme, version);

        Assert.Equal(scheme + "@" + found, edition?.Id);
    }

    [Theory]
    [InlineData("scs", "3.1")]
    [InlineData("SCS", null)]
    [InlineData("nothing", null)]
    public void What_is_not_there_is_not_found(string scheme, string? version) => Assert.Null(Catalogue.Edition(scheme, version));

    [Fact]
    public void A_star_asks_for_its_own_criteria_and_those_below_in_official_order()
    {
        var edition = Samples.Edition(
            Samples.Criterion("a", Samples.One("x"), star: 4),
            Samples.Criterion("b", Samples.One("x"), star: 3),
            Samples.Criterion("c", Samples.One("x"), star: 4));

        Assert.Equal(["b"], edition.CriteriaFor(3).Select(criterion => criterion.Id));
        Assert.Equal(["a", "b", "c"], edition.CriteriaFor(4).Select(criterion => criterion.Id));
    }

    [Fact]
    public void Text_comes_in_the_language_asked_for()
    {
        var text = new LocalText("対策", "control");

        Assert.Equal("対策", text.In(english: false));
        Assert.Equal("control", text.In(english: true));
    }
}
