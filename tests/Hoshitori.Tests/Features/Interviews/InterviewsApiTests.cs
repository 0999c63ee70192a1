using System.Net;
using System.Text.Json.Nodes;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Interviews;

public sealed class ShowInterviewApiTests(Site site)
{
    [Fact]
    public async Task It_says_how_far_each_topic_is_who_has_it_and_how_long_it_takes()
    {
        var owner = await site.NewOwner();
        var member = await site.Join(owner, Role.Member);
        using var program = await Caller.Of(site, owner);
        await program.Put($"scopes/{owner.ScopeId}/topics/training/assignment", $$"""{"person":"{{member.PersonId}}","due":"2026-12-01"}""");
        var before = await program.Get($"scopes/{owner.ScopeId}/topics");
        before.Is(HttpStatusCode.OK);
        var training = before.Json["topics"]!.AsArray().Single(topic => topic!["id"]!.GetValue<string>() == "training")!;
        Assert.Equal(("見本 太郎", "2026-12-01"), (training["handed"]!["name"]!.GetValue<string>(), training["handed"]!["due"]!.GetValue<string>()));
        Assert.True(before.Json["minutes"]!["most"]!.GetValue<int>() > before.Json["minutes"]!["least"]!.GetValue<int>());
        Assert.Equal(before.Json["topics"]!.AsArray().Sum(topic => topic!["open"]!.GetValue<int>()), before.Json["open"]!.GetValue<int>());

        await site.Say(owner, "pc-register", AnswerSource.Person, ControlState.Unknown);
        Assert.Equal(before.Json["open"]!.GetValue<int>() - 1, (await program.Get($"scopes/{owner.ScopeId}/topics")).Json["open"]!.GetValue<int>());
    }

    [Fact]
    public async Task Another_star_asks_for_more_and_one_that_is_not_offered_is_refused()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Read);
        var (three, four) = (await program.Get($"scopes/{owner.ScopeId}/topics"), await program.Get($"scopes/{owner.ScopeId}/topics?star=4"));
        Assert.True(three.Json["questions"]!.GetValue<int>() < four.Json["questions"]!.GetValue<int>());
        Assert.Null(three.Json["next"]);
        var refused = await program.Get($"scopes/{owner.ScopeId}/topics?star=5");
        refused.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["star"], refused.Fields);
        (await program.Get($"scopes/{(await site.NewOwner()).ScopeId}/topics")).Is(HttpStatusCode.NotFound);
    }
}

public sealed class ShowTopicApiTests(Site site)
{
    [Fact]
    public async Task A_question_comes_with_the_voice_that_counts_and_those_that_do_not()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Read);
        await site.Say(owner, "pc-register", AnswerSource.Check, ControlState.Absent, Interviewed.Day.AddDays(-3));
        await site.Say(owner, "pc-register", AnswerSource.Person, ControlState.InPlace);
        var topic = await program.Get($"scopes/{owner.ScopeId}/topics/devices");
        topic.Is(HttpStatusCode.OK);
        var question = topic.Json["questions"]!.AsArray().Single(question => question!["control"]!.GetValue<string>() == "pc-register")!;
        Assert.Equal(("in-place", "person", 2), (question["answer"]!["state"]!.GetValue<string>(), question["answer"]!["source"]!.GetValue<string>(), question["version"]!.GetValue<int>()));
        Assert.Equal("absent", Assert.Single(question["others"]!.AsArray())!["state"]!.GetValue<string>());
        Assert.False(string.IsNullOrEmpty(question["ask"]!["ja"]!.GetValue<string>()));
        (await program.Get($"scopes/{owner.ScopeId}/topics/nothing")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_the_firm_does_not_have_is_skipped_with_the_reason()
    {
        var owner = await site.NewOwner(profile: Profile.Unknown with { Uses = new Dictionary<string, bool> { ["servers"] = false, ["remote_work"] = false, ["website"] = false } });
        using var program = await Caller.Of(site, owner, TokenScope.Read);
        var topics = (await program.Get($"scopes/{owner.ScopeId}/topics")).Json["topics"]!.AsArray().Select(topic => topic!["id"]!.GetValue<string>());
        var reasons = new List<string>();
        foreach (var topic in topics)
        {
            reasons.AddRange((await program.Get($"scopes/{owner.ScopeId}/topics/{topic}")).Json["skipped"]!.AsArray().Select(skipped => skipped!["reason"]!.GetValue<string>()));
        }

        Assert.Contains("does-not-exist", reasons);
    }
}

public sealed class ShowAllQuestionsApiTests(Site site)
{
    [Fact]
    public async Task All_questions_of_the_star_come_in_parts_each_once()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Read);
        var questions = (await program.All($"scopes/{owner.ScopeId}/questions")).ConvertAll(question => question["control"]!.GetValue<string>());
        Assert.Equal((await program.Get($"scopes/{owner.ScopeId}/topics")).Json["questions"]!.GetValue<int>(), questions.Count);
        Assert.Equal(questions.Distinct(), questions);
    }
}

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

public sealed class AssignTopicApiTests(Site site)
{
    [Fact]
    public async Task A_topic_is_handed_out_and_taken_from_everybody()
    {
        var owner = await site.NewOwner();
        var member = await site.Join(owner, Role.Staff);
        using var program = await Caller.Of(site, owner);
        var handed = await program.Put(At(owner), $$"""{"person":"{{member.PersonId}}","due":"2026-12-01"}""");
        handed.Is(HttpStatusCode.OK);
        Assert.Equal((member.PersonId.ToString(), "2026-12-01"), (handed.Say("handed.person"), handed.Say("handed.due")));
        Assert.Contains("質問", (await member.Visitor.Get(member.At("/questions/training"))).Text, StringComparison.Ordinal);
        var taken = await program.Put(At(owner), """{"person":null,"due":null}""");
        Assert.Null(taken.Json["handed"]);
    }

    [Fact]
    public async Task Strangers_readers_and_days_gone_by_are_refused()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner);
        foreach (var stranger in new[] { await site.NewOwner(), await site.Join(owner, Role.Reader) })
        {
            var refused = await program.Put(At(owner), $$"""{"person":"{{stranger.PersonId}}","due":"2026-12-01"}""");
            refused.Is(HttpStatusCode.UnprocessableEntity);
            Assert.Equal(["person"], refused.Fields);
        }

        Assert.Equal(["due"], (await program.Put(At(owner), $$"""{"person":"{{owner.PersonId}}","due":"2026-11-22"}""")).Fields);
        (await program.Put($"scopes/{owner.ScopeId}/topics/nothing/assignment", """{"person":null,"due":null}""")).Is(HttpStatusCode.NotFound);
        using var answering = await Caller.Of(site, owner, TokenScope.Answer);
        (await answering.Put(At(owner), """{"person":null,"due":null}""")).Is(HttpStatusCode.Forbidden);
    }

    private static string At(Member owner) => $"scopes/{owner.ScopeId}/topics/training/assignment";
}

public sealed class ShowDeclarationApiTests(Site site)
{
    [Fact]
    public async Task It_shows_the_articles_the_items_and_the_policy()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Read);
        var declaration = await program.Get($"scopes/{owner.ScopeId}/declaration");
        declaration.Is(HttpStatusCode.OK);
        Assert.Equal((6, 25), (declaration.Json["articles"]!.AsArray().Count, declaration.Json["items"]!.AsArray().Count));
        Assert.NotEmpty(declaration.Json["policy"]!.AsArray());
        Assert.All(declaration.Json["stars"]!.AsArray(), star => Assert.False(star!["ready"]!.GetValue<bool>()));
        (await program.Get($"scopes/{(await site.NewOwner()).ScopeId}/declaration")).Is(HttpStatusCode.NotFound);
    }
}

public sealed class AnswerItemsApiTests(Site site)
{
    [Fact]
    public async Task Items_are_saved_and_who_comes_later_is_told_of_the_other()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Answer);
        var items = (await program.Get($"scopes/{owner.ScopeId}/declaration")).Json["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()).ToList();
        var saved = await program.Put(At(owner), Answers((items[0], "done", 0), (items[1], "dont-know", 0)));
        saved.Is(HttpStatusCode.OK);
        Assert.Equal(items.Take(2).Order(StringComparer.Ordinal), saved.Json["saved"]!.AsArray().Select(item => item!.GetValue<string>()).Order(StringComparer.Ordinal));
        var late = await program.Put(At(owner), Answers((items[0], "not-done", 0), (items[2], "partly", 0)));
        late.Is(HttpStatusCode.Conflict);
        Assert.Equal(items[2], Assert.Single(late.Json["now"]!["saved"]!.AsArray())!.GetValue<string>());
        var lost = Assert.Single(late.Json["now"]!["lost"]!.AsArray())!;
        Assert.Equal((items[0], "done", 1), (lost["item"]!["id"]!.GetValue<string>(), lost["item"]!["answer"]!.GetValue<string>(), lost["item"]!["version"]!.GetValue<int>()));
        Assert.True(lost["clash"]!["by_self"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Unknown_and_doubled_items_are_named_and_readers_refused()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Answer);
        var item = (await program.Get($"scopes/{owner.ScopeId}/declaration")).Json["items"]![0]!["id"]!.GetValue<string>();
        var refused = await program.Put(At(owner), Answers((item, "done", 0), (item, "partly", 0), ("none", "done", 0)));
        refused.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal([item, "none"], refused.Fields);
        using var reader = await Caller.Of(site, owner, TokenScope.Read);
        (await reader.Put(At(owner), Answers((item, "done", 0)))).Is(HttpStatusCode.Forbidden);
    }

    private static string At(Member owner) => $"scopes/{owner.ScopeId}/declaration/items";

    private static string Answers(params (string Item, string Answer, int Version)[] answers) => new JsonObject
    {
        ["answers"] = new JsonArray([.. answers.Select(answer => new JsonObject { ["item"] = answer.Item, ["answer"] = answer.Answer, ["version"] = answer.Version })]),
    }.ToJsonString();
}

public sealed class AnswerPolicyApiTests(Site site)
{
    [Fact]
    public async Task Only_the_questions_of_the_policy_are_answered_here()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner, TokenScope.Answer);
        var control = (await program.Get($"scopes/{owner.ScopeId}/declaration")).Json["policy"]![0]!["control"]!.GetValue<string>();
        var at = $"scopes/{owner.ScopeId}/declaration/policy";
        var saved = await program.Put(at, $$"""{"answers":[{"control":"{{control}}","state":"absent","version":0}]}""");
        saved.Is(HttpStatusCode.OK);
        Assert.Equal(ControlState.Absent, await site.State(owner, control));
        (await program.Put(at, $$"""{"answers":[{"control":"{{control}}","state":"in-place","version":0}]}""")).Is(HttpStatusCode.Conflict);
        Assert.Equal(["pc-register"], (await program.Put(at, """{"answers":[{"control":"pc-register","state":"absent","version":0}]}""")).Fields);
        using var reader = await Caller.Of(site, owner, TokenScope.Read);
        (await reader.Put(at, """{"answers":[]}""")).Is(HttpStatusCode.Forbidden);
    }
}
