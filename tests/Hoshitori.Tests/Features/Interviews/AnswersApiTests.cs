using System.Net;
using System.Text.Json.Nodes;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Interviews;

public sealed class AnswerQuestionApiTests(Site site)
{
    [Fact]
    public async Task An_answer_is_saved_with_the_token_as_its_author()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Answer);
        var saved = await program.Put(At(owner), """{"state":"partly","version":0,"note":" 台数だけ\r\nある ","date":"2026-11-20"}""");
        saved.Is(HttpStatusCode.OK);
        Assert.Equal(("saved", "partly", "1"), (saved.Say("fate"), saved.Say("question.answer.state"), saved.Say("question.version")));
        var line = Assert.Single(await site.Lines(owner, "pc-register"));
        Assert.Equal(("台数だけ\nある", new DateOnly(2026, 11, 20), true), (line.Note, line.Done, line.By.StartsWith("token:", StringComparison.Ordinal)));
        Assert.Equal("same", (await program.Put(At(owner), """{"state":"partly","version":0,"note":"台数だけ\nある","date":"2026-11-20"}""")).Say("fate"));
        Assert.Single(await site.Lines(owner, "pc-register"));
    }

    [Fact]
    public async Task Who_answers_later_sees_the_answer_of_the_other_and_can_decide()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Answer);
        Interviewed.IsRedirect(await owner.Send(await owner.Topic("devices"), ("a.pc-register", "absent")));
        var late = await program.Put(At(owner), """{"state":"in-place","version":0,"date":"2026-11-20"}""");
        late.Is(HttpStatusCode.Conflict);
        Assert.Equal(("見本 太郎", "absent", "conflict"), (late.Say("now.clash.name"), late.Say("now.question.answer.state"), late.Say("now.fate")));
        Assert.Equal(["version"], late.Fields);
        (await program.Put(At(owner), $$"""{"state":"in-place","version":{{late.Say("now.question.version")}},"date":"2026-11-20"}""")).Is(HttpStatusCode.OK);
        Assert.Equal(ControlState.InPlace, await site.State(owner, "pc-register"));
    }

    [Theory]
    [InlineData("""{"state":"not-applicable","version":0}""", "reason")]
    [InlineData("""{"state":"in-place","version":0,"date":"2026-11-24"}""", "date")]
    public async Task What_does_not_fit_is_named_and_nothing_is_saved(string json, string field)
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Answer);
        var refused = await program.Put(At(owner), json);
        refused.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal([field], refused.Fields);
        Assert.Empty(await site.Lines(owner, "pc-register"));
    }

    [Theory]
    [InlineData("""{"state":"yes","version":0}""")]
    [InlineData("""{"state":"in-place"}""")]
    [InlineData("""{"state":"in-place","version":0,"by":"person:x"}""")]
    public async Task What_is_no_answer_at_all_cannot_be_read(string json)
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Answer);
        (await program.Put(At(owner), json)).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task It_needs_the_right_to_answer_and_a_question_and_scope_of_ones_own()
    {
        var owner = await site.NewOwner();
        using var reader = await Caller.Of(site, owner, TokenScope.Read);
        using var program = await Caller.Of(site, owner, TokenScope.Answer);
        const string Json = """{"state":"partly","version":0}""";
        (await reader.Put(At(owner), Json)).Is(HttpStatusCode.Forbidden);
        (await program.Put(At(await site.NewOwner()), Json)).Is(HttpStatusCode.NotFound);
        (await program.Put($"scopes/{owner.ScopeId}/answers/no-such-control", Json)).Is(HttpStatusCode.NotFound);
    }

    private static string At(Member owner) => $"scopes/{owner.ScopeId}/answers/pc-register";
}

public sealed class SaveQuestionsApiTests(Site site)
{
    [Fact]
    public async Task What_can_be_saved_is_and_the_rest_is_told()
    {
        var owner = await site.NewOwner();
        await site.Say(owner, "network-diagram", AnswerSource.Person, ControlState.Absent);
        using var program = await Caller.Of(site, owner, TokenScope.Answer);
        var answered = await program.Put(At(owner), """
            {"answers":[{"control":"pc-register","state":"partly","version":0},{"control":"network-diagram","state":"in-place","version":0},
            {"control":"smart-device-register","state":"not-applicable","version":0}]}
            """);
        answered.Is(HttpStatusCode.Conflict);
        Assert.Equal("1", answered.Say("now.saved"));
        Assert.Equal(["saved", "conflict", "needs-reason"], answered.Json["now"]!["answers"]!.AsArray().Select(answer => answer!["fate"]!.GetValue<string>()));
        Assert.Equal(["network-diagram.version", "smart-device-register.reason"], answered.Fields);
        Assert.Equal((ControlState.Partly, ControlState.Absent), (await site.State(owner, "pc-register"), await site.State(owner, "network-diagram")));
    }

    [Fact]
    public async Task All_that_fit_are_saved_with_one_line_of_the_log()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Answer);
        var lines = await site.AuditLines(owner);
        var answered = await program.Put(At(owner), """{"answers":[{"control":"pc-register","state":"partly","version":0},{"control":"network-diagram","state":"partly","version":0}]}""");
        answered.Is(HttpStatusCode.OK);
        Assert.Equal("2", answered.Say("saved"));
        Assert.Equal(lines + 1, await site.AuditLines(owner));
    }

    [Fact]
    public async Task Unknown_and_doubled_questions_refuse_the_whole()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Answer);
        var refused = await program.Put(At(owner), """
            {"answers":[{"control":"pc-register","state":"partly","version":0},{"control":"pc-register","state":"absent","version":0},{"control":"none","state":"partly","version":0}]}
            """);
        refused.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["pc-register", "none"], refused.Fields);
        Assert.Empty(await site.Lines(owner, "pc-register"));
        var many = new JsonArray([.. Enumerable.Range(0, 501).Select(number => new JsonObject { ["control"] = $"c-{number}", ["state"] = "partly", ["version"] = 0 })]);
        Assert.Equal(["answers"], (await program.Put(At(owner), new JsonObject { ["answers"] = many }.ToJsonString())).Fields);
    }

    [Fact]
    public async Task It_needs_the_right_to_answer()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Read);
        (await program.Put(At(owner), """{"answers":[]}""")).Is(HttpStatusCode.Forbidden);
    }

    private static string At(Member owner) => $"scopes/{owner.ScopeId}/answers";
}

public sealed class TakeBackAnswerApiTests(Site site)
{
    [Fact]
    public async Task The_answer_before_counts_again_and_only_of_what_was_seen()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Answer);
        var at = $"scopes/{owner.ScopeId}/answers/pc-register";
        await program.Put(at, """{"state":"partly","version":0}""");
        await program.Put(at, """{"state":"in-place","version":1}""");
        (await program.Delete(at + "?version=1")).Is(HttpStatusCode.Conflict);
        (await program.Delete(at)).Is(HttpStatusCode.BadRequest);
        using var reader = await Caller.Of(site, owner, TokenScope.Read);
        (await reader.Delete(at + "?version=2")).Is(HttpStatusCode.Forbidden);
        var back = await program.Delete(at + "?version=2");
        back.Is(HttpStatusCode.OK);
        Assert.Equal(("partly", 3), (back.Say("question.answer.state"), (await site.Lines(owner, "pc-register")).Count));
    }
}
