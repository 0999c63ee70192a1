using System.Net;
using Hoshitori.Features.Sheets;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Features.Interviews;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Sheets;

public sealed class TakeBackImportTests(Site site)
{
    private static readonly byte[] Two = Importing.Csv(("1-2-1-1", "○", ""), ("1-2-1-2", "×", ""));

    [Fact]
    public async Task One_button_restores_what_stood_before_and_the_history_keeps_both()
    {
        var owner = await site.NewOwner();
        await site.SayDirectly(owner, Importing.Scs, "1-2-1-1", DirectState.Partly);
        var before = (await site.Direct(owner))["1-2-1-1"];
        var done = await owner.TakeOver(await owner.Import(Two));
        Assert.Contains("2件を、取り込む前の回答に戻します。", done.Text, StringComparison.Ordinal);

        var sent = await owner.Visitor.Submit(done, Importing.TakeBack);
        Assert.Equal("取り込みを取り消しました", (await owner.Visitor.Get(sent.Response.Headers.Location!.OriginalString)).Heading);
        Assert.Equal((before, null), ((await site.Direct(owner))["1-2-1-1"], (await site.Direct(owner))["1-2-1-2"]));
        Assert.Equal([DirectState.Partly, DirectState.Met, DirectState.Unmet, DirectState.Partly, null], (await site.DirectLines(owner)).Select(line => line.Answer));
    }

    [Fact]
    public async Task What_was_answered_anew_since_stays()
    {
        var owner = await site.NewOwner();
        await owner.TakeOver(await owner.Import(Two));
        await site.SayDirectly(owner, Importing.Scs, "1-2-1-1", DirectState.Unmet);
        var page = await owner.Visitor.Get(owner.At($"/sheets/imports/{(await site.Imports(owner))[0].Id:N}"));
        Assert.Contains("1件を、取り込む前の回答に戻します。取り込みのあとに答え直された1件は、そのままにします。", page.Text, StringComparison.Ordinal);
        await owner.Visitor.Submit(page, Importing.TakeBack);
        Assert.Equal((DirectState.Unmet, null), ((await site.Direct(owner))["1-2-1-1"]!.Answer, (await site.Direct(owner))["1-2-1-2"]));
    }

    [Fact]
    public async Task Sent_twice_it_is_taken_back_once_and_before_it_was_written_never()
    {
        var owner = await site.NewOwner();
        var preview = await owner.Import(Two);
        var action = preview.One(Importing.Discard).GetAttribute("action")!.Replace("/discard", "/take-back", StringComparison.Ordinal);
        var token = preview.One(Importing.Discard + " input[name=form-token]").GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Conflict, (await owner.Visitor.Post(action, [("form-token", token)])).Status);

        var done = await owner.TakeOver(preview);
        var both = await Task.WhenAll(owner.Visitor.Submit(done, Importing.TakeBack), owner.Visitor.Submit(done, Importing.TakeBack));
        Assert.All(both, seen => Assert.Equal(HttpStatusCode.Found, seen.Status));
        Assert.Equal(4, (await site.DirectLines(owner)).Count);
    }

    [Fact]
    public async Task It_can_be_done_for_a_season_and_not_longer()
    {
        await using var own = await new Site().Ready();
        var owner = await own.NewOwner();
        await owner.TakeOver(await owner.Import(Two));
        var row = Assert.Single(await own.Imports(owner));
        Assert.Equal(row.TakenOverAt + ImportLimits.TakenOverLife, row.Until);
    }

    [Fact]
    public async Task A_program_takes_back_too()
    {
        using var program = await Program.Of(site, TokenScope.Answer);
        var made = await program.Json(HttpMethod.Post, "/sheets/imports", Two);
        await program.SendJson(HttpMethod.Post, $"/sheets/imports/{made["id"]}/commit", $$"""{"take": [{"criterion": "1-2-1-1", "stamp": "{{made["changes"]![0]!["stamp"]}}"}]}""");
        var back = await program.Json(HttpMethod.Post, $"/sheets/imports/{made["id"]}/take-back");
        Assert.Equal("taken-back", back["stage"]!.GetValue<string>());
        Assert.Null((await site.Direct(program.Owner))["1-2-1-1"]);
    }
}
