using System.Net;
using Hoshitori.Features.Catalogues;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Catalogues;

public sealed class ShowCatalogueTests(Site site)
{
    [Fact]
    public async Task The_book_lists_every_scheme_and_topic()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Get("/catalogue");
        Assert.Equal(site.Catalogue.Editions.Count + site.Catalogue.Topics.Count, seen.All("main a.card").Length);
    }

    [Fact]
    public async Task Every_page_of_the_book_opens_and_every_link_in_it_leads_somewhere()
    {
        using var visitor = site.NewVisitor();
        var open = new Queue<string>(["/catalogue"]);
        var known = new HashSet<string>(open, StringComparer.Ordinal);
        while (open.TryDequeue(out var path))
        {
            var seen = await visitor.Get(path);
            Assert.True(seen.Status == HttpStatusCode.OK, path);
            foreach (var link in seen.All("main a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#', '?')[0]).Where(known.Add))
            {
                open.Enqueue(link);
            }
        }

        var criteria = site.Catalogue.Editions.Sum(edition => edition.Requirements.Sum(requirement => 1 + requirement.Criteria.Count));
        Assert.True(known.Count >= criteria + site.Catalogue.Controls.Count + site.Catalogue.Topics.Count);
    }
}

public sealed class SearchCatalogueTests(Site site)
{
    [Theory]
    [InlineData("台帳", "/catalogue/controls/pc-register")]
    [InlineData("ぱすわーど", "/catalogue/controls/password-rule-no-reuse")]
    [InlineData("ｐａｓｓｗｏｒｄ", "/catalogue/controls/password-rule-no-reuse")]
    [InlineData("4-4-4-2", "/catalogue/scs/2026-03-27/4-4-4-2")]
    [InlineData("14日 サーバ", "/catalogue/controls/server-updates-within-14-days")]
    public async Task Words_and_numbers_are_found(string query, string expected)
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Get("/catalogue/search?q=" + Uri.EscapeDataString(query));
        Assert.Contains(expected, seen.All("main li a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("zzzzqqqq")]
    [InlineData("<script>")]
    public async Task Too_short_or_unknown_is_answered_kindly(string query)
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Get("/catalogue/search?q=" + Uri.EscapeDataString(query));
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Empty(seen.All("main li"));
        Assert.Equal(query, seen.One("input[name=q]").GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_searched_is_marked()
    {
        using var visitor = site.NewVisitor();
        Assert.NotEmpty((await visitor.Get("/catalogue/search?q=" + Uri.EscapeDataString("バックアップ"))).All("main mark"));
    }
}

public sealed class ShowTopicTests(Site site)
{
    [Fact]
    public async Task A_topic_lists_its_controls()
    {
        using var visitor = site.NewVisitor();
        Assert.Equal(site.Catalogue.Controls.Values.Count(control => control.Topic == "devices"), (await visitor.Get("/catalogue/topics/devices")).All("main a.card").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/catalogue/topics/nothing")).Status);
    }
}

public sealed class ShowControlTests(Site site)
{
    [Fact]
    public async Task A_control_names_every_criterion_it_serves()
    {
        using var visitor = site.NewVisitor();
        var links = (await visitor.Get("/catalogue/controls/security-policy-adopted")).All("main li a").Select(link => link.GetAttribute("href"));
        Assert.Contains("/catalogue/scs/2026-03-27/1-3-1-1", links);
        Assert.Contains("/catalogue/security-action/2026-04/policy-adopted", links);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/catalogue/controls/nothing")).Status);
    }
}

public sealed class ShowEditionTests(Site site)
{
    [Fact]
    public async Task An_edition_lists_its_requirements_and_sources()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Get("/catalogue/scs/2026-03-27");
        Assert.Equal(43, seen.All("main a[href*='/requirements/']").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/catalogue/scs/2020-01-01")).Status);
    }
}

public sealed class ShowRequirementTests(Site site)
{
    [Fact]
    public async Task A_requirement_lists_its_criteria()
    {
        using var visitor = site.NewVisitor();
        Assert.Equal(8, (await visitor.Get("/catalogue/scs/2026-03-27/requirements/4-1-2")).All("main li").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/catalogue/scs/2026-03-27/requirements/9-9-9")).Status);
    }
}

public sealed class ShowCriterionTests(Site site)
{
    [Fact]
    public async Task A_criterion_shows_needs_thresholds_and_neighbours()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Get("/catalogue/scs/2026-03-27/4-4-4-2");
        Assert.Contains("次のどれか一つ", seen.Text, StringComparison.Ordinal);
        Assert.Contains("14", seen.One("dl.facts").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/4-4-4-1", seen.One("a[rel=prev]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith("/4-4-4-3", seen.One("a[rel=next]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/catalogue/scs/2026-03-27/9-9-9-9")).Status);
    }

    [Fact]
    public void Every_criterion_has_an_address_of_its_own()
    {
        var addresses = site.Catalogue.Editions.SelectMany(edition => edition.Requirements.SelectMany(r => r.Criteria).Select(criterion => Addresses.Of(edition, criterion))).ToList();
        Assert.Equal(addresses.Count, addresses.Distinct(StringComparer.Ordinal).Count());
    }
}

public sealed class ShowGlossaryTests(Site site)
{
    [Fact]
    public async Task Every_term_is_explained_at_its_own_place()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Get("/glossary");
        Assert.All(site.Catalogue.Glossary.Keys, id => Assert.NotNull(seen.Page.GetElementById(id)));
    }
}
