using System.Net;
using Hoshitori.Features.Sheets.Data;
using Hoshitori.Platform.Audit;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Features.Interviews;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Sheets;

public sealed class CommitImportTests(Site site)
{
    private static readonly byte[] Three = Importing.Csv(("1-2-1-1", "○", "規程がある"), ("1-2-1-2", "△", ""), ("1-2-2-1", "×", ""));

    [Fact]
    public async Task What_was_shown_is_written_once_with_its_source()
    {
        var owner = await site.NewOwner();
        var done = await owner.TakeOver(await owner.Import(Three));
        Assert.Equal(("取り込みました", "3件の回答を取り込みました。"), (done.Heading, done.One("[role=status]").TextContent));
        var row = Assert.Single(await site.Imports(owner));
        Assert.Equal(ImportStage.TakenOver, row.Stage);
        var direct = await site.Direct(owner);
        Assert.Equal(new DirectAnswer(DirectState.Met, null, "規程がある", $"check.csv シート「check.csv」2行目 2026-11-23 SHA-256 {row.Sha256[..16]}…"), direct["1-2-1-1"]);
        Assert.Equal((DirectState.Partly, DirectState.Unmet), (direct["1-2-1-2"]!.Answer, direct["1-2-2-1"]!.Answer));
        var note = await site.Look(owner.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<AuditEntry>().OrderBy(line => line.Sequence).LastAsync());
        Assert.Equal(("sheets.commit-import", "sheet-import:" + row.Id.ToString("N"), """{"lines":3}"""), (note.Action, note.Subject, note.Detail));
    }

    [Fact]
    public async Task Only_what_is_ticked_is_written()
    {
        var owner = await site.NewOwner();
        await owner.TakeOver(await owner.Import(Three), "1-2-1-2");
        Assert.Equal(["1-2-1-2"], (await site.Direct(owner)).Keys);
    }

    [Fact]
    public async Task With_nothing_ticked_it_says_so_and_the_preview_stays()
    {
        var owner = await site.NewOwner();
        var again = await owner.Agree(await owner.Import(Three), "none");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("一つも印が付いていません", again.One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(3, again.All("input[name=take]:not([checked])").Length);
    }

    [Fact]
    public async Task Sent_twice_at_once_it_is_written_once()
    {
        var owner = await site.NewOwner();
        var page = await owner.Import(Three);
        var both = await Task.WhenAll(owner.Agree(page), owner.Agree(page), owner.Agree(page));
        Assert.All(both, seen => Assert.Equal(HttpStatusCode.Found, seen.Status));
        Assert.Equal(3, (await site.DirectLines(owner)).Count);
    }

    [Fact]
    public async Task An_answer_changed_meanwhile_is_shown_and_the_person_decides()
    {
        var owner = await site.NewOwner();
        var page = await owner.Import(Three);
        await site.SayDirectly(owner, Importing.Scs, "1-2-1-1", DirectState.Unmet);

        var again = await owner.Agree(page);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("ほかの人が回答を変えました", again.One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("× まだ", again.One("tr.clash del").TextContent, StringComparison.Ordinal);
        Assert.Equal(["1-2-1-2", "1-2-2-1"], again.All("input[name=take][checked]").Select(box => box.GetAttribute("value")!.Split(' ')[0]));
        Assert.Equal(DirectState.Unmet, (await site.Direct(owner))["1-2-1-1"]!.Answer);
        Assert.Single(await site.Direct(owner));

        await owner.TakeOver(again, "1-2-1-1", "1-2-1-2", "1-2-2-1");
        Assert.Equal(DirectState.Met, (await site.Direct(owner))["1-2-1-1"]!.Answer);
    }

    [Fact]
    public async Task Two_people_may_have_looked_and_the_second_is_told_that_it_was_done()
    {
        var owner = await site.NewOwner();
        var colleague = await site.Join(owner, Role.Member);
        var page = await owner.Import(Three);
        var theirs = await colleague.Visitor.Get(owner.At($"/sheets/imports/{(await site.Imports(owner))[0].Id:N}"));
        await owner.TakeOver(page);
        Assert.Equal("取り込みました", (await colleague.TakeOver(theirs)).Heading);
        Assert.Equal(3, (await site.DirectLines(owner)).Count);
    }

    [Fact]
    public async Task A_member_removed_between_preview_and_agreement_writes_nothing()
    {
        var owner = await site.NewOwner();
        var member = await site.Join(owner, Role.Member);
        var page = await member.Import(Three);
        await site.Change(owner.OrganizationId, async services =>
            (await services.GetRequiredService<HoshitoriDb>().Set<Membership>().SingleAsync(row => row.PersonId == member.PersonId)).State = MembershipState.Removed);
        Assert.Equal(HttpStatusCode.NotFound, (await member.Agree(page)).Status);
        Assert.Empty(await site.DirectLines(owner));
        await owner.TakeOver(await owner.Visitor.Get(owner.At($"/sheets/imports/{(await site.Imports(owner))[0].Id:N}")));
        Assert.Equal(3, (await site.DirectLines(owner)).Count);
    }

    [Fact]
    public async Task A_session_over_in_the_middle_keeps_what_was_ticked()
    {
        var owner = await site.NewOwner();
        var page = await owner.Import(Three);
        await site.Change(null, async services =>
            await services.GetRequiredService<HoshitoriDb>().Set<Session>().Where(session => session.PersonId == owner.PersonId).ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, site.Clock.GetUtcNow().UtcDateTime)));
        var door = await owner.Agree(page, "1-2-1-1");
        Assert.Equal(HttpStatusCode.Unauthorized, door.Status);
        var kept = Hoshitori.Platform.Web.KeptForm.Open(site.Services.GetRequiredService<Seals>(), door.All("input[name=kept]")[0].GetAttribute("value"));
        Assert.Contains("/sheets/imports/", kept!.Path, StringComparison.Ordinal);
        Assert.Equal("1-2-1-1", Assert.Single(kept.Fields, field => field.Name == "take").Value.Split(' ')[0]);
        Assert.Empty(await site.DirectLines(owner));
    }

    [Fact]
    public async Task A_form_from_nowhere_writes_nothing()
    {
        var owner = await site.NewOwner();
        var page = await owner.Import(Three);
        var action = page.All(Importing.Commit).Single().GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.BadRequest, (await owner.Visitor.Post(action, [("take", page.All("input[name=take]")[0].GetAttribute("value")!)])).Status);
        Assert.Empty(await site.DirectLines(owner));
    }

    [Fact]
    public async Task A_program_agrees_to_what_it_was_shown_and_is_told_when_that_changed()
    {
        using var program = await Program.Of(site, TokenScope.Answer);
        var made = await program.Json(HttpMethod.Post, "/sheets/imports", Three);
        var body = $$"""{"take": [{"criterion": "1-2-1-1", "stamp": "{{made["changes"]![0]!["stamp"]}}"}]}""";
        await site.SayDirectly(program.Owner, Importing.Scs, "1-2-1-1", DirectState.Unmet);
        Assert.Equal(HttpStatusCode.Conflict, (await program.SendJson(HttpMethod.Post, $"/sheets/imports/{made["id"]}/commit", body)).StatusCode);

        var now = await program.Json(HttpMethod.Get, "/sheets/imports/" + made["id"]);
        var agreed = await program.SendJson(HttpMethod.Post, $"/sheets/imports/{made["id"]}/commit", $$"""{"take": [{"criterion": "1-2-1-1", "stamp": "{{now["changes"]![0]!["stamp"]}}"}]}""");
        Assert.Equal(HttpStatusCode.OK, agreed.StatusCode);
        Assert.Contains("\"written\":1", await agreed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(DirectState.Met, (await site.Direct(program.Owner))["1-2-1-1"]!.Answer);
    }
}
