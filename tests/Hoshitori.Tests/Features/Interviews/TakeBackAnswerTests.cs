using System.Net;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Interviews;

public sealed class TakeBackAnswerTests(Site site)
{
    [Fact]
    public async Task The_answer_before_is_said_again_and_history_keeps_all()
    {
        var owner = await site.NewOwner();
        await Answer(owner, "in-place");
        await Answer(owner, "absent");
        Interviewed.IsRedirect(await TakeBack(owner));
        Assert.Equal([ControlState.InPlace, ControlState.Absent, ControlState.InPlace], (await site.Lines(owner, "pc-register")).Select(line => line.State));
    }

    [Fact]
    public async Task A_first_answer_taken_back_leaves_the_question_open()
    {
        var owner = await site.NewOwner();
        await Answer(owner, "in-place");
        await TakeBack(owner);
        Assert.Null(await site.State(owner, "pc-register"));
        Assert.Equal("未回答", (await owner.Topic("devices", "?page=1")).One("#q-pc-register .tag").TextContent);
    }

    [Fact]
    public async Task Other_answers_of_the_page_are_saved_with_it()
    {
        var owner = await site.NewOwner();
        await Answer(owner, "in-place");
        await TakeBack(owner, ("a.server-register", "partly"));
        Assert.Equal(ControlState.Partly, await site.State(owner, "server-register"));
    }

    [Fact]
    public async Task Pressed_twice_it_takes_back_once()
    {
        var owner = await site.NewOwner();
        await Answer(owner, "in-place");
        await Answer(owner, "absent");
        var page = await owner.Topic("devices", "?page=1");
        Interviewed.IsRedirect(await TakeBackOn(owner, page));
        Assert.Equal(HttpStatusCode.Conflict, (await TakeBackOn(owner, page)).Status);
        Assert.Equal(ControlState.InPlace, await site.State(owner, "pc-register"));
    }

    [Fact]
    public async Task Only_those_who_may_answer_can_take_back()
    {
        var owner = await site.NewOwner();
        await Answer(owner, "in-place");
        var page = await owner.Topic("devices", "?page=1");
        foreach (var role in new[] { Role.Reader, Role.Staff })
        {
            var other = await site.Join(owner, role);
            var form = await other.Visitor.Get(other.At("/questions"));
            var token = (await owner.Visitor.Get(owner.At("/questions/devices"))).One(Interviewed.Form + " input[name=form-token]");
            Assert.NotNull(token);
            Interviewed.IsOk(form);
            Assert.NotEqual(HttpStatusCode.Found, (await TakeBackOn(other, page)).Status);
        }

        Assert.Equal(ControlState.InPlace, await site.State(owner, "pc-register"));
    }

    private static async Task Answer(Member member, string choice) =>
        Interviewed.IsOk(await member.SendOne(await member.Topic("devices", "?page=1"), "pc-register", ("a.pc-register", choice)));

    private static async Task<Seen> TakeBack(Member member, params (string Name, string Value)[] fields) =>
        await TakeBackOn(member, await member.Topic("devices", "?page=1"), fields);

    private static Task<Seen> TakeBackOn(Member member, Seen page, params (string Name, string Value)[] fields) =>
        member.Visitor.Post(
            page.One("#q-pc-register .undo button").GetAttribute("formaction")!,
            [.. page.All(Interviewed.Form + " input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)), .. Interviewed.Unchanged(page), .. fields]);
}
