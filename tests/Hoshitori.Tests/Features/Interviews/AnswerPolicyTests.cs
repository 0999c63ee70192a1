using System.Net;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Interviews;

public sealed class AnswerPolicyTests(Site site)
{
    private const string Published = "security-policy-published-outside";

    [Fact]
    public async Task The_policy_is_answered_like_any_question()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/declaration"));
        Interviewed.IsRedirect(await owner.Send(page, ("a." + Published, "in-place")));
        Assert.Equal(ControlState.InPlace, await site.State(owner, Published));
        Interviewed.IsOk(await owner.SendOne(await owner.Visitor.Get(owner.At("/declaration")), Published, ("a." + Published, "absent")));
        Assert.Equal(ControlState.Absent, await site.State(owner, Published));
    }

    [Fact]
    public async Task What_cannot_be_saved_comes_back()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/declaration"));
        var seen = await owner.Send(page, ("a." + Published, "not-applicable"), ("n." + Published, "店だけ"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Equal("店だけ", seen.One($"#q-{Published} textarea").TextContent.Trim());
    }

    [Fact]
    public async Task A_question_of_another_kind_is_left_out_and_a_reader_refused()
    {
        var owner = await site.NewOwner();
        var page = await owner.Visitor.Get(owner.At("/declaration"));
        await owner.Send(page, ("v.pc-register", "0.x"), ("a.pc-register", "in-place"));
        Assert.Null(await site.State(owner, "pc-register"));
        var reader = await site.Join(owner, Role.Reader);
        var theirs = await reader.Visitor.Get(reader.At("/declaration"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Send(theirs, ("a." + Published, "in-place"))).Status);
    }
}
