using System.Net;
using Hoshitori.Features.Sheets;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Features.Interviews;
using Hoshitori.Tests.Features.StarResults;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Sheets;

public sealed class ShowImportTests(Site site)
{
    [Fact]
    public async Task It_shows_what_changes_what_stays_and_what_was_not_understood_and_writes_nothing()
    {
        var owner = await site.NewOwner();
        await site.SayDirectly(owner, Importing.Scs, "1-2-1-1", DirectState.Met);
        await site.SayDirectly(owner, Importing.Scs, "1-2-1-2", DirectState.Partly);
        var lines = (await site.DirectLines(owner)).Count;
        var page = await owner.Import(Importing.Csv(("1-2-1-1", "○", ""), ("1-2-1-2", "×", "担当がいない"), ("1-2-2-1", "はい", ""), ("1-2-3-1", "たぶん", ""), ("9-9-9-9", "○", ""), ("1-2-2-2", "－", ""), ("1-1-1-1", "", "")));

        Assert.Contains("まだ何も保存していません。2件の回答が変わります。1件は今と同じです。読み取れなかった行は3行です。", page.Text, StringComparison.Ordinal);
        Assert.Contains("△ 一部だけできている（達成には数えません）、2026年11月20日", page.One("#c-1-2-1-2 del").TextContent, StringComparison.Ordinal);
        Assert.Contains("× まだ、担当がいない", page.One("#c-1-2-1-2 ins").TextContent, StringComparison.Ordinal);
        Assert.Contains("シート「check.csv」3行目", page.One("#c-1-2-1-2").TextContent, StringComparison.Ordinal);
        Assert.Contains("わからない → できている", page.One("#c-1-2-2-1").TextContent, StringComparison.Ordinal);
        var refused = page.All("#refused ~ table tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(3, refused.Count);
        Assert.Contains("シート「check.csv」5行目 ・ 1-2-3-1", refused[0], StringComparison.Ordinal);
        Assert.Contains("たぶん", refused[0], StringComparison.Ordinal);
        Assert.Contains("○ △ × － ？ のどれかにしてください", refused[0], StringComparison.Ordinal);
        Assert.Contains("9-9-9-9", refused[1], StringComparison.Ordinal);
        Assert.Contains("「当てはまらない」には理由が要ります", refused[2], StringComparison.Ordinal);
        Assert.Contains("回答が空の行が1行ありました", page.Text, StringComparison.Ordinal);
        Assert.Equal(lines, (await site.DirectLines(owner)).Count);
    }

    [Fact]
    public async Task Where_controls_decide_the_verdict_it_says_that_it_stays()
    {
        var owner = await site.NewOwner();
        await site.SayAll(owner);
        var page = await owner.Import(Importing.Csv(("1-2-1-1", "×", "")));
        Assert.Contains("のまま", page.One("#c-1-2-1-1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_only_drafts_had_are_named_so_and_rows_that_may_mean_something_else_wait_for_a_tick()
    {
        var owner = await site.NewOwner();
        var draft = site.Catalogue.Edition("scs", null)!.DraftNumbers;
        var onlyDraft = draft.First(number => site.Catalogue.Edition("scs", null)!.Requirements.All(requirement => requirement.Id != number.Id));
        var otherwise = draft.First(number => site.Catalogue.Edition("scs", null)!.Requirements.Any(requirement => requirement.Id == number.Id));
        var criterion = site.Catalogue.Edition("scs", null)!.Requirements.First(requirement => requirement.Id == otherwise.Id).Criteria[0].Id;
        var page = await owner.Import(Importing.Csv((onlyDraft.Id + "-1", "○", ""), (criterion, "○", ""), ("1-2-1-1", "○", "")));
        Assert.Contains("制度の案の段階だけにあったものです", page.Text, StringComparison.Ordinal);
        Assert.False(page.One($"#c-{criterion} input").HasAttribute("checked"));
        Assert.Contains("このシートは制度の案の番号を使っています", page.One($"#c-{criterion}").TextContent, StringComparison.Ordinal);
        Assert.True(page.One("#c-1-2-1-1 input").HasAttribute("checked"));
    }

    [Fact]
    public async Task A_sheet_with_nothing_to_read_says_so()
    {
        var owner = await site.NewOwner();
        var page = await owner.Import("品名,数量\r\nねじ,3\r\n"u8.ToArray());
        Assert.Contains("このファイルで変わる回答はありません。", page.Text, StringComparison.Ordinal);
        Assert.Contains("評価基準の番号（4-4-4-2 の形）が見つかりません", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_its_time_it_is_gone_and_says_what_to_do()
    {
        await using var own = await new Site().Ready();
        var owner = await own.NewOwner();
        var page = await owner.Import(Importing.Csv(("1-2-1-1", "○", "")));
        own.Clock.Advance(ImportLimits.OpenLife);
        // Sessions do not live as long; the same person comes back.
        var back = owner with { Visitor = (await own.Join(owner, Role.Owner)).Visitor };
        var row = Assert.Single(await own.Imports(owner));
        var gone = await back.Visitor.Get(back.At($"/sheets/imports/{row.Id:N}"));
        Assert.Equal((HttpStatusCode.NotFound, "この取り込みは見つかりません"), (gone.Status, gone.Heading));
        var desk = await back.Visitor.Get(back.At("/sheets"));
        var late = await back.Visitor.Post(back.At($"/sheets/imports/{row.Id:N}"), [("form-token", desk.All("input[name=form-token]")[0].GetAttribute("value")!), ("take", page.One("input[name=take]").GetAttribute("value")!)]);
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        Assert.Empty(await own.DirectLines(owner));
    }

    [Fact]
    public async Task An_import_of_another_organisation_does_not_exist_and_readers_see_none()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        await theirs.Import(Importing.Csv(("1-2-1-1", "○", "")));
        var row = Assert.Single(await site.Imports(theirs));
        Assert.Equal(HttpStatusCode.NotFound, (await ours.Visitor.Get(ours.At($"/sheets/imports/{row.Id:N}"))).Status);
        var reader = await site.Join(theirs, Role.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Visitor.Get(reader.At($"/sheets/imports/{row.Id:N}"))).Status);
    }

    [Fact]
    public async Task English_is_there_too()
    {
        var owner = await site.NewOwner();
        var page = await owner.Import(Importing.Csv(("1-2-1-1", "○", ""), ("9-9-9-9", "○", "")));
        var english = await owner.Visitor.Get(page.One(".language").GetAttribute("href")!);
        Assert.Equal("Before the import", english.Heading);
        Assert.Contains("There is no criterion \"9-9-9-9\".", english.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_sees_it_as_it_stands()
    {
        using var program = await Program.Of(site, TokenScope.Answer);
        var made = await program.Json(HttpMethod.Post, "/sheets/imports", Importing.Csv(("1-2-1-1", "○", "")));
        var seen = await program.Json(HttpMethod.Get, "/sheets/imports/" + made["id"]);
        Assert.Equal(made.ToJsonString(), seen.ToJsonString());
        Assert.Equal(HttpStatusCode.NotFound, (await program.Send(HttpMethod.Get, "/sheets/imports/" + Guid.CreateVersion7())).StatusCode);
    }
}
