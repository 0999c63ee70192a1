using System.Net;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Interviews;

public sealed class ShowDeclarationTests(Site site)
{
    [Fact]
    public async Task It_never_claims_a_declaration_and_shows_the_official_step_only_when_ready()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/declaration"));
        Interviewed.IsOk(page);
        Assert.Equal(6, page.All(".ticks input").Length);
        Assert.Contains("まだ宣言したことにはなりません", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("公式サイト）", page.Text, StringComparison.Ordinal);
        Assert.Equal(["準備中", "準備中"], page.All(".board > h2 .tag").Select(tag => tag.TextContent));
    }

    [Fact]
    public async Task Two_stars_are_ready_with_all_items_and_a_published_policy()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/declaration"));
        await owner.Visitor.Submit(page, "form.items", [.. AnswerItemsTests.Items(page).Select(item => ("a." + item, "dont-know"))]);
        page = await owner.Visitor.Get(owner.At("/declaration"));
        Assert.Equal("準備中", page.One("#two .tag").TextContent);
        await owner.Send(page, [.. page.All(".interview .question").Select(card => ("a." + card.Id![2..], "in-place"))]);
        page = await owner.Visitor.Get(owner.At("/declaration"));
        Assert.Equal("準備完了", page.One("#two .tag").TextContent);
        Assert.Contains("★2を宣言する（SECURITY ACTION 公式サイト）", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Reader, HttpStatusCode.OK)]
    [InlineData(Role.Staff, HttpStatusCode.Forbidden)]
    public async Task Readers_see_it_and_staff_do_not(Role role, HttpStatusCode status)
    {
        var member = await site.Join(await site.NewOwner(), role);
        var page = await member.Visitor.Get(member.At("/declaration"));
        Assert.Equal(status, page.Status);
        Assert.Empty(page.All("main button.button:not(.plain)"));
    }

    [Fact]
    public async Task Another_organisation_does_not_exist()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        Assert.Equal(HttpStatusCode.NotFound, (await ours.Visitor.Get(theirs.At("/declaration"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ours.Visitor.Get(ours.At($"/declaration?scope={theirs.ScopeId}"))).Status);
    }
}
