using System.Net;
using System.Text.Json.Nodes;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Catalogues;

/// <summary>Reads the public part of the interface, without any token.</summary>
internal static class Book
{
    public static async Task<(HttpStatusCode Status, JsonNode Json)> Read(Site site, string path)
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Address, "/api/v1/catalogue") };
        using var answer = await client.GetAsync(new Uri("/api/v1/catalogue" + path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }

    /// <summary>The ids of a list, taken in parts.</summary>
    public static async Task<List<string>> All(Site site, string path, string id = "id")
    {
        var (ids, after) = (new List<string>(), "");
        do
        {
            var (status, part) = await Read(site, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=7{after}");
            Assert.Equal(HttpStatusCode.OK, status);
            ids.AddRange(part["items"]!.AsArray().Select(item => item![id]!.GetValue<string>()));
            after = part["next"] is { } next ? "&after=" + Uri.EscapeDataString(next.GetValue<string>()) : "";
        }
        while (after.Length > 0);

        return ids;
    }

    public static async Task<string?> Text(Site site, string path, string name) => (await Read(site, path)).Json[name]?.ToString();

    public static async Task IsNotThere(Site site, string path) => Assert.Equal(HttpStatusCode.NotFound, (await Read(site, path)).Status);
}

public sealed class ShowCatalogueApiTests(Site site)
{
    [Fact]
    public async Task It_names_the_revision_and_everything_that_can_be_read_further()
    {
        var (_, book) = await Book.Read(site, "");
        Assert.Equal(site.Catalogue.Revision, book["revision"]!.GetValue<string>());
        Assert.Equal(site.Catalogue.Controls.Count, book["topics"]!.AsArray().Sum(topic => topic!["controls"]!.GetValue<int>()));
        foreach (var edition in book["editions"]!.AsArray())
        {
            Assert.Equal(edition!["requirements"]!.GetValue<int>(), (await Book.Read(site, $"/editions/{edition["scheme"]}/{edition["edition"]}")).Json["requirements"]!.AsArray().Count);
        }
    }
}

public sealed class ListControlsTests(Site site)
{
    [Fact]
    public async Task Every_control_comes_once() =>
        Assert.Equal(site.Catalogue.Controls.Keys.Order(StringComparer.Ordinal), await Book.All(site, "/controls"));
}

public sealed class ListCriteriaTests(Site site)
{
    [Fact]
    public async Task Every_criterion_of_an_edition_comes_once_in_official_order()
    {
        Assert.Equal(site.Catalogue.Edition("scs", "2026-03-27")!.CriteriaFor(4).Select(criterion => criterion.Id), await Book.All(site, "/editions/scs/2026-03-27/criteria"));
        await Book.IsNotThere(site, "/editions/scs/1999/criteria");
    }
}

public sealed class ShowControlApiTests(Site site)
{
    [Fact]
    public async Task A_control_tells_which_criteria_use_it()
    {
        var (_, control) = await Book.Read(site, "/controls/pc-register");
        Assert.Equal("pc-register", control["control"]!["id"]!.GetValue<string>());
        Assert.Contains(control["used_by"]!.AsArray(), use => use!["criterion"]!.GetValue<string>() == "3-1-1-1");
        await Book.IsNotThere(site, "/controls/none");
    }
}

public sealed class ShowTopicApiTests(Site site)
{
    [Fact]
    public async Task A_topic_has_its_controls()
    {
        var (_, topic) = await Book.Read(site, "/topics/devices");
        Assert.All(topic["controls"]!.AsArray(), control => Assert.Equal("devices", control!["topic"]!.GetValue<string>()));
        Assert.NotEmpty(topic["controls"]!.AsArray());
        await Book.IsNotThere(site, "/topics/none");
    }
}

public sealed class ShowEditionApiTests(Site site)
{
    [Fact]
    public async Task An_edition_links_the_official_text()
    {
        Assert.StartsWith("https://", await Book.Text(site, "/editions/scs/2026-03-27", "official_url"), StringComparison.Ordinal);
        Assert.Equal("declaration", await Book.Text(site, "/editions/security-action/2026-04", "readiness"));
        await Book.IsNotThere(site, "/editions/none/2026-03-27");
    }
}

public sealed class ShowRequirementApiTests(Site site)
{
    [Fact]
    public async Task A_requirement_has_its_criteria()
    {
        var (_, requirement) = await Book.Read(site, "/editions/scs/2026-03-27/requirements/3-1-1");
        Assert.All(requirement["criteria"]!.AsArray(), criterion => Assert.Equal("3-1-1", criterion!["requirement"]!.GetValue<string>()));
        Assert.NotEmpty(requirement["criteria"]!.AsArray());
        await Book.IsNotThere(site, "/editions/scs/2026-03-27/requirements/none");
    }
}

public sealed class ShowCriterionApiTests(Site site)
{
    [Fact]
    public async Task A_criterion_says_what_it_needs_as_an_expression()
    {
        var (_, criterion) = await Book.Read(site, "/editions/scs/2026-03-27/criteria/3-1-1-1");
        Assert.Contains("pc-register", Named(criterion["needs"]!));
        await Book.IsNotThere(site, "/editions/scs/2026-03-27/criteria/none");
    }

    private static IEnumerable<string> Named(JsonNode needs) => needs["control"] is { } control
        ? [control.GetValue<string>()]
        : ((needs["all"] ?? needs["any"])?.AsArray() ?? []).SelectMany(member => Named(member!));
}

public sealed class ShowGlossaryApiTests(Site site)
{
    [Fact]
    public async Task Every_word_comes_once() =>
        Assert.Equal(site.Catalogue.Glossary.Keys.Order(StringComparer.Ordinal), await Book.All(site, "/glossary"));
}

public sealed class SearchCatalogueApiTests(Site site)
{
    [Fact]
    public async Task What_the_page_finds_is_found()
    {
        Assert.Contains("pc-register", await Book.All(site, "/search?q=pc-register"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), ((await Book.Read(site, "/search?q=a")).Status, (await Book.Read(site, "/search")).Status));
    }
}
