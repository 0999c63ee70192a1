using System.Net;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.StarTables;

public sealed class JudgeCompanyFileTests(Site site)
{
    private const string Nothing = "format: 1\nscope: {name: 全社}\ncompany: {}\n";

    [Fact]
    public async Task A_file_becomes_its_star_table()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.PostFile("/judge", await Sample());
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Equal(81, seen.All(".stars details").Length);
    }

    [Fact]
    public async Task The_page_carries_the_file_so_that_the_star_can_change()
    {
        using var visitor = site.NewVisitor();
        var first = await visitor.PostFile("/judge", await Sample());
        var text = first.One("textarea[name=text]").TextContent;
        var seen = await visitor.Post("/judge", [("text", text), ("star", "3"), ("show", "all"), ("star", "4")]);
        Assert.Equal(153, seen.All(".stars details").Length);
    }

    [Fact]
    public async Task A_firm_nobody_has_told_us_about_is_all_unknown()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.PostFile("/judge", Nothing);
        Assert.Equal("81", seen.One("h1 em").TextContent);
        Assert.Equal(81, seen.All(".stars summary").Count(star => star.TextContent.Contains("わからない", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a: [1, 2", "YAML")]
    [InlineData("a: &x [1]\nb: *x\n", "別名")]
    [InlineData("format: 1\nformat: 1\n", "二度")]
    [InlineData("format: 2\nscope: {name: a}\ncompany: {}\n", "format")]
    [InlineData("format: 1\nscope: {name: a}\ncompany: {employees: many}\n", "整数")]
    [InlineData("format: 1\nscope: {name: a}\ncompany: {employees: -1}\n", "整数")]
    [InlineData("format: 1\nscope: {name: a}\ncompany: {corporate_number: \"1234567890123\"}\n", "法人番号")]
    [InlineData("format: 1\nscope: {name: a}\ncompany: {}\ncontrols: {PC-Register: {state: in-place}}\n", "pc-register")]
    [InlineData("format: 1\nscope: {name: a}\ncompany: {}\ncontrols: {pc-register: {state: In-Place}}\n", "in-place")]
    [InlineData("format: 1\nscope: {name: a}\ncompany: {}\ncontrols: {pc-register: {state: in-place, date: 2026-02-30}}\n", "2026-02-30")]
    [InlineData("format: 1\nscope: {name: a}\ncompany: {}\ncontorls: {}\n", "controls")]
    [InlineData("", "空")]
    public async Task What_is_wrong_is_named_and_the_text_stays(string text, string named)
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Post("/judge", [("text", text)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Contains(named, seen.One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(text.Trim(), seen.One("textarea[name=text]").TextContent.Trim());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000_000)]
    public async Task Very_small_and_very_large_firms_are_judged(int employees)
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.PostFile("/judge", FormattableString.Invariant($"format: 1\nscope: {{name: a}}\ncompany: {{employees: {employees}}}\n"));
        Assert.Equal(HttpStatusCode.OK, seen.Status);
    }

    [Fact]
    public async Task A_bomb_of_aliases_is_refused_at_once()
    {
        using var visitor = site.NewVisitor();
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 8).Select(i => $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(',', Enumerable.Repeat("*" + (char)('a' + i - 1), 9))}]\n"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.PostFile("/judge", bomb)).Status);
    }

    [Fact]
    public async Task A_file_of_60_megabytes_gets_a_page_that_says_so()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.PostFile("/judge", new string('a', 60 * 1024 * 1024));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, seen.Status);
        Assert.Contains("1MB", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_visitor_writes_is_text_and_never_markup()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.PostFile("/judge", "format: 1\nscope: {name: a}\ncompany: {name: \"<script>alert(1)</script>\"}\n");
        Assert.Empty(seen.All("main script"));
        Assert.Contains("<script>alert(1)</script>", seen.Text, StringComparison.Ordinal);
    }

    private static Task<string> Sample() => File.ReadAllTextAsync(Checkout.At("examples", "wholesaler.yaml"));
}
