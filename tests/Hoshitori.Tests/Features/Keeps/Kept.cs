using Hoshitori.Features.Keeps.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Rules.QuickChecks;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Keeps;

/// <summary>What the tests of keeping do again and again.</summary>
internal static class Kept
{
    public const string File = """
        format: 1
        scope: {name: 全社}
        company: {name: 見本商店, employees: 28, uses: {servers: false}}
        controls:
          pc-register: {state: in-place, note: 棚の表}
          incident-contacts-listed: {state: partly}
        direct:
          scs@2026-03-27: {"1-2-1-1": {answer: met, date: 2026-11-01, source: 点検表}}
        """;

    /// <summary>Answers the quick check and presses the button of its result.</summary>
    public static async Task<Seen> KeepSheet(this Site site, Visitor visitor, string answer = "done")
    {
        var result = await visitor.Post("/quick-check", QuickScore.ItemsOf(site.Catalogue.Edition("security-action", null)!)
            .Select(item => ("a." + item.Id, answer)).Append(("edition", "2026-04")));
        var form = result.One("main form");
        Assert.Single(form.QuerySelectorAll("button[formaction='/keep']"));
        return await visitor.Post("/keep", form.QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)));
    }

    /// <summary>Drops a company file and presses the button of its star table.</summary>
    public static async Task<Seen> KeepFile(Visitor visitor, string text = File)
    {
        var table = await visitor.PostFile("/judge", text);
        Assert.Single(table.All("main form button[formaction='/keep']"));
        return await visitor.Post("/keep", [("text", table.One("textarea[name=text]").TextContent.TrimStart('\n'))]);
    }

    public static async Task<int> Count(this Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HoshitoriDb>().Set<HeldAnswers>().CountAsync();
    }
}
