using System.Net;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Interviews;

public sealed class CommitToArticlesTests(Site site)
{
    private const string Form = "form.articles";
    private const string Control = "basic-articles-committed";

    [Fact]
    public async Task The_owner_ticks_all_six_and_one_star_is_ready()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/declaration"));
        Interviewed.IsRedirect(await owner.Visitor.Submit(page, Form, Ticks(page)));
        Interviewed.IsRedirect(await owner.Visitor.Submit(page, Form, Ticks(page)));
        Assert.Equal(ControlState.InPlace, Assert.Single(await site.Lines(owner, Control)).State);
        page = await owner.Visitor.Get(owner.At("/declaration"));
        Assert.Equal("準備完了", page.One("#one .tag").TextContent);
        Assert.Contains("2026年11月23日に、取り組むと決めました。", page.Text, StringComparison.Ordinal);
        Assert.Contains("★1を宣言する（SECURITY ACTION 公式サイト）", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_missing_tick_is_pointed_out_and_the_others_stay()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/declaration"));
        var seen = await owner.Visitor.Submit(page, Form, Ticks(page)[1..]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Equal(5, seen.All(".ticks input[checked]").Length);
        Assert.Empty(await site.Lines(owner, Control));
    }

    [Fact]
    public async Task Nobody_but_the_owner_commits()
    {
        var owner = await site.NewOwner();
        var lead = await site.Join(owner, Role.SecurityLead);
        var page = await lead.Visitor.Get(lead.At("/declaration"));
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.Visitor.Submit(page, Form, Ticks(page))).Status);
        Assert.Empty(await site.Lines(owner, Control));
    }

    private static (string Name, string Value)[] Ticks(Seen page) => [.. page.All(".ticks input").Select(input => (input.GetAttribute("name")!, "1"))];
}
