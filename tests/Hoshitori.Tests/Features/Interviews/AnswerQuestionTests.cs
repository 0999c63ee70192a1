using System.Net;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Interviews;

public sealed class AnswerQuestionTests(Site site)
{
    [Fact]
    public async Task A_script_saves_one_answer_with_history_and_audit()
    {
        var owner = await site.NewOwner();
        var page = await owner.Topic("devices");
        var audit = await site.AuditLines(owner);
        var seen = await owner.SendOne(page, "pc-register", ("a.pc-register", "partly"), ("n.pc-register", "総務が更新中"));
        Interviewed.IsOk(seen);
        Assert.Contains("保存しました", seen.Text, StringComparison.Ordinal);
        var line = Assert.Single(await site.Lines(owner, "pc-register"));
        Assert.Equal((ControlState.Partly, "総務が更新中", "person:" + owner.PersonId.ToString("N")), (line.State!.Value, line.Note, line.By));
        Assert.Equal(audit + 1, await site.AuditLines(owner));
    }

    [Fact]
    public async Task The_same_form_sent_twice_writes_once()
    {
        var owner = await site.NewOwner();
        var page = await owner.Topic("devices");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => owner.SendOne(page, "pc-register", ("a.pc-register", "in-place"))));
        Assert.All(answers, Interviewed.IsOk);
        Assert.Single(await site.Lines(owner, "pc-register"));
    }

    [Fact]
    public async Task Does_not_apply_without_a_reason_is_refused_and_keeps_what_was_typed()
    {
        var owner = await site.NewOwner();
        var page = await owner.Topic("devices");
        var seen = await owner.SendOne(page, "pc-register", ("a.pc-register", "not-applicable"), ("n.pc-register", "<メモ>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Contains("理由が必要", seen.One(".error").TextContent, StringComparison.Ordinal);
        Assert.Equal("<メモ>", seen.One("textarea").TextContent.Trim());
        Assert.Equal("not-applicable", seen.One("input[checked]").GetAttribute("value"));
        Assert.Empty(await site.Lines(owner, "pc-register"));
    }

    [Theory]
    [InlineData("2026-11-24", "今日より後")]
    [InlineData("11/23", "読み取れません")]
    public async Task A_day_that_cannot_be_is_refused(string day, string words)
    {
        var owner = await site.NewOwner();
        var seen = await owner.SendOne(await owner.Topic("devices"), "pc-register", ("a.pc-register", "in-place"), ("d.pc-register", day));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Contains(words, seen.One(".error").TextContent, StringComparison.Ordinal);
        Assert.Equal(day, seen.One("input[type=date]").GetAttribute("value"));
    }

    [Fact]
    public async Task The_later_of_two_people_sees_the_others_answer_and_decides()
    {
        var owner = await site.NewOwner();
        var colleague = await site.Join(owner, Role.Member);
        var (hers, his) = (await owner.Topic("devices"), await colleague.Topic("devices"));
        await colleague.SendOne(his, "pc-register", ("a.pc-register", "in-place"));

        var clash = await owner.SendOne(hers, "pc-register", ("a.pc-register", "absent"), ("n.pc-register", "棚にない"));
        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("見本 太郎さんが先に答えました（11月23日 12:00）", clash.Text, StringComparison.Ordinal);
        Assert.Contains("はい", clash.One(".alert dd:nth-of-type(1)").TextContent, StringComparison.Ordinal);
        Assert.Contains("いいえ・棚にない", clash.One(".alert dd:nth-of-type(2)").TextContent, StringComparison.Ordinal);
        Assert.Equal(ControlState.InPlace, await site.State(owner, "pc-register"));

        var card = clash.One("fieldset");
        var again = await owner.Script(card.GetAttribute("data-save")!, [
            ("v.pc-register", card.QuerySelector("input[type=hidden]")!.GetAttribute("value")!), ("a.pc-register", "absent"), ("n.pc-register", "棚にない"),
            ("form-token", hers.One(Interviewed.Form + " input[name=form-token]").GetAttribute("value")!)]);
        Interviewed.IsOk(again);
        Assert.Equal([ControlState.InPlace, ControlState.Absent], (await site.Lines(owner, "pc-register")).Select(line => line.State));
    }

    [Fact]
    public async Task Answers_to_different_questions_are_in_nobodys_way()
    {
        var owner = await site.NewOwner();
        var colleague = await site.Join(owner, Role.Member);
        var (hers, his) = (await owner.Topic("devices"), await colleague.Topic("devices"));
        var controls = hers.All(".question").Select(card => card.Id![2..]).ToList();
        var all = await Task.WhenAll(
            controls.Take(3).Select(control => owner.SendOne(hers, control, ("a." + control, "in-place")))
                .Concat(controls.Skip(3).Select(control => colleague.SendOne(his, control, ("a." + control, "partly")))));
        Assert.All(all, Interviewed.IsOk);
        var picture = await site.Picture(owner);
        Assert.All(controls, control => Assert.NotNull(picture.Answers.StandingOf(control, Interviewed.Day)));
    }

    [Fact]
    public async Task Staff_answer_only_what_was_handed_to_them()
    {
        var owner = await site.NewOwner();
        var staff = await site.Join(owner, Role.Staff);
        var page = await owner.Topic("training");
        await AssignTopicTests.Hand(owner, "training", staff);
        var own = await staff.Topic("training");
        var control = own.All(".question")[0].Id![2..];
        Interviewed.IsOk(await staff.SendOne(own, control, ("a." + control, "partly")));

        var token = own.One(Interviewed.Form + " input[name=form-token]").GetAttribute("value")!;
        var foreign = await staff.Script(staff.At("/questions/devices/pc-register"), [("v.pc-register", "0.x"), ("a.pc-register", "partly"), ("form-token", token)]);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.Status);
        var smuggled = await staff.Script(staff.At("/questions/training/" + control), [("v.pc-register", "0.x"), ("a.pc-register", "partly"), ("form-token", token)]);
        Assert.Equal(HttpStatusCode.BadRequest, smuggled.Status);
        var renamed = await staff.Script(staff.At("/questions/training/pc-register"), [("v.pc-register", "0.x"), ("a.pc-register", "partly"), ("form-token", token)]);
        Assert.Equal(HttpStatusCode.NotFound, renamed.Status);
        Assert.Empty(await site.Lines(owner, "pc-register"));
        Assert.NotEmpty(page.All(".question"));
    }

    [Fact]
    public async Task A_reader_cannot_answer()
    {
        var owner = await site.NewOwner();
        var reader = await site.Join(owner, Role.Reader);
        var token = (await reader.Topic("devices")).One(Interviewed.Form + " input[name=form-token]").GetAttribute("value")!;
        var seen = await reader.Script(reader.At("/questions/devices/pc-register"), [("v.pc-register", "0.x"), ("a.pc-register", "in-place"), ("form-token", token)]);
        Assert.Equal(HttpStatusCode.Forbidden, seen.Status);
        Assert.Empty(await site.Lines(owner, "pc-register"));
    }

    [Fact]
    public async Task A_member_removed_while_working_is_refused_at_the_next_answer()
    {
        var owner = await site.NewOwner();
        var member = await site.Join(owner, Role.Member);
        var page = await member.Topic("devices");
        await site.Change(owner.OrganizationId, async services => (await services.GetRequiredService<HoshitoriDb>().Set<Membership>()
            .FirstAsync(row => row.PersonId == member.PersonId)).State = MembershipState.Removed);
        Assert.Equal(HttpStatusCode.NotFound, (await member.SendOne(page, "pc-register", ("a.pc-register", "in-place"))).Status);
        Assert.Empty(await site.Lines(owner, "pc-register"));
    }

    [Fact]
    public async Task A_session_that_is_over_tells_the_script_and_saves_nothing()
    {
        var owner = await site.NewOwner();
        var page = await owner.Topic("devices");
        owner.Visitor.SetCookie("hoshitori", "ended");
        Assert.Equal(HttpStatusCode.Unauthorized, (await owner.SendOne(page, "pc-register", ("a.pc-register", "in-place"))).Status);
        Assert.Empty(await site.Lines(owner, "pc-register"));
    }

    [Fact]
    public async Task Another_organisations_scope_is_not_found()
    {
        var (ours, theirs) = (await site.NewOwner(), await site.NewOwner());
        var page = await ours.Topic("devices");
        var token = page.One(Interviewed.Form + " input[name=form-token]").GetAttribute("value")!;
        var seen = await ours.Script(ours.At($"/questions/devices/pc-register?scope={theirs.ScopeId}"), [("v.pc-register", "0.x"), ("a.pc-register", "partly"), ("form-token", token)]);
        Assert.Equal(HttpStatusCode.NotFound, seen.Status);
        Assert.Empty(await site.Lines(theirs, "pc-register"));
    }
}
