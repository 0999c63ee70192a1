using System.Net;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Prints;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Sheets;

public sealed class ShowSheetsTests(Site site)
{
    [Fact]
    public async Task Who_may_see_answers_may_export_them() =>
        Assert.Equal([Role.Reader, Role.Member, Role.SecurityLead, Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Get, "/sheets"));

    [Fact]
    public async Task It_offers_both_stars_and_the_company_file_and_says_how_many_criteria_each_holds()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/sheets"));
        Assert.Equal(["/sheets/3.xlsx", "/sheets/4.xlsx"], page.All("a.card[href$=xlsx]").Select(link => link.GetAttribute("href")![$"/o/{owner.Code}".Length..]));
        Assert.Contains("全153項目。★3の81項目と、★4で加わる72項目を、シートを分けて入れます。", page.Text, StringComparison.Ordinal);
        Assert.Single(page.All($"a[href='{owner.At("/sheets/company.yaml")}']"));
        Assert.Contains("取り込みはまだありません。", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("認定", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answers_nothing_imports_nothing()
    {
        var reader = await site.Join(await site.NewOwner(), Role.Reader);
        Assert.Empty((await reader.Visitor.Get(reader.At("/sheets"))).All("form[enctype]"));
    }

    [Fact]
    public async Task Every_link_and_the_form_stay_in_the_chosen_scope()
    {
        var owner = await site.NewOwner();
        var (made, first) = (await site.NewScope(owner, "工場"), await site.Look(owner.OrganizationId, async services => (await services.GetRequiredService<ScopeStore>().First(default))!.Id));
        // The first scope needs no name in addresses; with a clock that stands still either may be it.
        var factory = made == first ? owner.ScopeId : made;
        var page = await owner.Visitor.Get(owner.At("/sheets?scope=" + factory.ToString("N")));
        Assert.All(page.All("a.card"), link => Assert.Contains("scope=" + factory.ToString("N"), link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(factory.ToString(), page.One("form[enctype] input[name=scope]").GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.Get(owner.At("/sheets?scope=" + (await site.NewOwner()).ScopeId))).Status);
    }

    [Fact]
    public async Task Without_a_program_that_prints_it_leads_to_the_page_and_says_how_to_print_it()
    {
        await using var bare = await new Site { Settings = { [PdfPrinter.Setting] = "/nowhere/chromium" } }.Ready();
        var owner = await bare.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/sheets"));
        Assert.Empty(page.All("a[href*='.pdf']"));
        Assert.Equal(2, page.All($"a.card[href^='{owner.At("/report")}']").Length);
        Assert.Contains("ブラウザの印刷（Ctrl+P）", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.Get(owner.At("/report.pdf"))).Status);
    }
}
