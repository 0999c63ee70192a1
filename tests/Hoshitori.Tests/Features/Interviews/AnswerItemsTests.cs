using System.Net;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Interviews;

public sealed class AnswerItemsTests(Site site)
{
    private const string Form = "form.items";
    private const string Edition = "security-action@2026-04";

    [Fact]
    public async Task Some_items_can_be_answered_now_and_the_rest_later()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/declaration"));
        Assert.Equal(25, Items(page).Count);
        Interviewed.IsRedirect(await owner.Visitor.Submit(page, Form, ("a.mail", "done"), ("a.backup", "dont-know")));
        var items = (await site.Picture(owner)).Answers.Direct[Edition];
        Assert.Equal((DirectState.Met, DirectState.Unknown), (items["mail"].Answer!.Answer, items["backup"].Answer!.Answer));
        Assert.Contains("2 / 25", (await owner.Visitor.Get(owner.At("/declaration"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_twice_writes_once()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/declaration"));
        await owner.Visitor.Submit(page, Form, ("a.mail", "done"));
        var audit = await site.AuditLines(owner);
        Interviewed.IsRedirect(await owner.Visitor.Submit(page, Form, ("a.mail", "done")));
        Assert.Equal(audit, await site.AuditLines(owner));
    }

    [Fact]
    public async Task Somebody_elses_answer_comes_back_as_a_question_and_nothing_is_lost()
    {
        var owner = await site.NewOwner();
        var colleague = await site.Join(owner, Role.Member);
        var old = await owner.Visitor.Get(owner.At("/declaration"));
        await colleague.Visitor.Submit(await colleague.Visitor.Get(colleague.At("/declaration")), Form, ("a.mail", "done"));
        var clash = await owner.Visitor.Submit(old, Form, ("a.mail", "not-done"), ("a.backup", "partly"));
        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("見本 太郎さんの答え：実施している", clash.One("#two ~ div.alert").TextContent, StringComparison.Ordinal);
        Assert.Equal("not-done", clash.One("#mail input[checked]").GetAttribute("value"));
        var items = (await site.Picture(owner)).Answers.Direct[Edition];
        Assert.Equal((DirectState.Met, DirectState.Partly), (items["mail"].Answer!.Answer, items["backup"].Answer!.Answer));
        Interviewed.IsRedirect(await owner.Visitor.Submit(clash, Form, ("a.mail", "not-done")));
        Assert.Equal(DirectState.Unmet, (await site.Picture(owner)).Answers.Direct[Edition]["mail"].Answer!.Answer);
    }

    [Fact]
    public async Task A_reader_cannot_answer()
    {
        var reader = await site.Join(await site.NewOwner(), Role.Reader);
        var page = await reader.Visitor.Get(reader.At("/declaration"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Visitor.Submit(page, Form, ("a.mail", "done"))).Status);
    }

    internal static IReadOnlyList<string> Items(Seen page) => [.. page.All(Form + " input[type=hidden][name^='v.']").Select(input => input.GetAttribute("name")![2..])];
}
