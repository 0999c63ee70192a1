using System.Net;
using Hoshitori.Rules.QuickChecks;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.QuickChecks;

public sealed class JudgeQuickCheckTests(Site site)
{
    [Fact]
    public async Task All_done_is_full_marks()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Post("/quick-check", Sheet(_ => "done"));
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Equal("100", seen.One(".score strong").TextContent);
        Assert.Contains("入門レベルは達成", seen.Text, StringComparison.Ordinal);
        Assert.Empty(seen.All(".weak li"));
    }

    [Fact]
    public async Task The_score_counts_four_two_zero_and_minus_one()
    {
        using var visitor = site.NewVisitor();
        string[] pattern = ["done", "partly", "not-done", "dont-know"];
        var seen = await visitor.Post("/quick-check", Sheet(i => pattern[i % 4]));
        Assert.Equal("34", seen.One(".score strong").TextContent); // 7×4 + 6×2 + 6×0 − 6
        Assert.Equal(3, seen.All(".weak li").Length);
        Assert.Contains("わからない 6項目", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_answers_come_back_with_the_others_kept()
    {
        using var visitor = site.NewVisitor();
        var seen = await visitor.Post("/quick-check", Sheet(_ => "partly").Where(field => field.Name is not ("a.mail" or "a.backup")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Equal(23, seen.All("input[checked]").Length);
        Assert.Equal(["#backup", "#mail"], seen.All("[role=alert] a").Select(link => link.GetAttribute("href")));
        Assert.Equal(2, seen.All(".item.missing").Length);
    }

    [Theory]
    [InlineData("a.mail", "done")]
    [InlineData("a.mail", "perhaps")]
    public async Task A_doubled_or_unreadable_answer_asks_again(string name, string value)
    {
        using var visitor = site.NewVisitor();
        var fields = Sheet(_ => "done").Where(field => value != "perhaps" || field.Name != name).Append((name, value));
        var seen = await visitor.Post("/quick-check", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Contains("二つ", seen.One("#mail .error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_answers_leads_back_to_the_filled_sheet()
    {
        using var visitor = site.NewVisitor();
        var result = await visitor.Post("/quick-check", Sheet(_ => "not-done"));
        var carried = result.All("main form input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!));
        var seen = await visitor.Post("/quick-check", carried.Append(("edit", "1")));
        Assert.Equal(25, seen.All("input[value='not-done'][checked]").Length);
    }

    [Fact]
    public async Task What_is_no_form_is_refused()
    {
        using var visitor = site.NewVisitor();
        var seen = await Seen.Of(await visitor.Send(HttpMethod.Post, "/quick-check", new StringContent("{}", null, "application/json")));
        Assert.Equal(HttpStatusCode.BadRequest, seen.Status);
        Assert.NotEmpty(seen.Heading);
    }

    private IEnumerable<(string Name, string Value)> Sheet(Func<int, string> answer) =>
        QuickScore.ItemsOf(site.Catalogue.Edition("security-action", null)!)
            .Select((item, i) => ("a." + item.Id, answer(i))).Append(("edition", "2026-04"));
}
