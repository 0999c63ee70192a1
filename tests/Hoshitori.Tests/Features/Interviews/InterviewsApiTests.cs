using System.Net;
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
