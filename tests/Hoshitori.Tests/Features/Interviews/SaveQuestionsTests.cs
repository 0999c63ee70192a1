using System.Net;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Interviews;

public sealed class SaveQuestionsTests(Site site)
{
    [Fact]
    public async Task One_button_saves_the_page_and_leads_to_the_next()
    {
        var owner = await site.NewOwner();
        var page = await owner.Topic("devices");
        var seen = await owner.Send(page, ("a.pc-register", "in-place"), ("a.server-register", "absent"), ("n.pc-register", "1行目\r\n2行目"));
        Interviewed.IsRedirect(seen);
        Assert.Equal(owner.At("/questions/devices?page=2&saved=2"), seen.Response.Headers.Location!.ToString());
        Assert.Equal("1行目\n2行目", (await site.Lines(owner, "pc-register")).Single().Note);
    }

    [Fact]
    public async Task A_page_left_as_it_was_writes_nothing()
    {
        var owner = await site.NewOwner();
        await owner.Send(await owner.Topic("devices"), ("a.pc-register", "in-place"), ("n.pc-register", "1行目\r\n2行目"));
        var audit = await site.AuditLines(owner);
        Interviewed.IsRedirect(await owner.Send(await owner.Topic("devices", "?page=1")));
        Assert.Equal(audit, await site.AuditLines(owner));
    }

    [Fact]
    public async Task What_can_be_saved_is_and_the_rest_comes_back_as_typed()
    {
        var owner = await site.NewOwner();
        var seen = await owner.Send(
            await owner.Topic("devices"), ("a.pc-register", "in-place"), ("a.server-register", "not-applicable"), ("n.server-register", "倉庫にもない"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Equal("#q-server-register", seen.One("main > .alert[role=alert] li a").GetAttribute("href"));
        Assert.Equal("倉庫にもない", seen.One("#q-server-register textarea").TextContent.Trim());
        Assert.Equal(ControlState.InPlace, await site.State(owner, "pc-register"));
        Assert.Null(await site.State(owner, "server-register"));
        Interviewed.IsRedirect(await owner.Send(seen, ("r.server-register", "サーバは借りていない")));
        Assert.Equal(ControlState.NotApplicable, await site.State(owner, "server-register"));
    }

    [Fact]
    public async Task An_old_page_overwrites_nothing_it_did_not_touch()
    {
        var owner = await site.NewOwner();
        var colleague = await site.Join(owner, Role.Member);
        var old = await owner.Topic("devices");
        await colleague.SendOne(await colleague.Topic("devices"), "pc-register", ("a.pc-register", "partly"));
        Interviewed.IsRedirect(await owner.Send(old, ("a.server-register", "in-place")));
        Assert.Equal(ControlState.Partly, await site.State(owner, "pc-register"));
    }

    [Fact]
    public async Task Somebody_elses_answer_comes_back_as_a_question()
    {
        var owner = await site.NewOwner();
        var colleague = await site.Join(owner, Role.Member);
        var old = await owner.Topic("devices");
        await colleague.SendOne(await colleague.Topic("devices"), "pc-register", ("a.pc-register", "partly"));
        var clash = await owner.Send(old, ("a.pc-register", "in-place"), ("a.server-register", "in-place"));
        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("先に答えました", clash.One("#q-pc-register .alert").TextContent, StringComparison.Ordinal);
        Assert.Equal(ControlState.InPlace, await site.State(owner, "server-register"));
        Interviewed.IsRedirect(await owner.Send(clash));
        Assert.Equal(ControlState.InPlace, await site.State(owner, "pc-register"));
    }

    [Fact]
    public async Task A_note_without_an_answer_is_kept_and_asks_for_one()
    {
        var owner = await site.NewOwner();
        var seen = await owner.Send(await owner.Topic("devices"), ("n.pc-register", "あとで聞く"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Contains("あとで聞く", seen.One("#q-pc-register textarea").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_a_note_is_refused_and_kept()
    {
        var owner = await site.NewOwner();
        var seen = await owner.Send(await owner.Topic("devices"), ("a.pc-register", "in-place"), ("n.pc-register", new string('あ', 2001)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Equal(2001, seen.One("#q-pc-register textarea").TextContent.Trim().Length);
    }

    [Fact]
    public async Task The_whole_form_saves_too_and_staff_have_no_part_in_it()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/questions/all?star=4"));
        var controls = page.All(".question").Select(card => card.Id![2..]).ToList();
        var seen = await owner.Send(page, [.. controls.Select(control => ("a." + control, "unknown"))]);
        Interviewed.IsRedirect(seen);
        Assert.Contains($"saved={controls.Count}", seen.Response.Headers.Location!.ToString(), StringComparison.Ordinal);
        var staff = await site.Join(owner, Role.Staff);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.Visitor.Post(staff.At("/questions/all"), [])).Status);
    }

    [Fact]
    public async Task A_form_without_our_token_is_refused()
    {
        var owner = await site.NewOwner();
        Assert.Equal(HttpStatusCode.BadRequest, (await owner.Visitor.Post(owner.At("/questions/devices"), [("v.pc-register", "0.x"), ("a.pc-register", "partly")])).Status);
    }
}
