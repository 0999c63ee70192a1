using System.Net;
using System.Text.Json.Nodes;
using Hoshitori.Rules.Firms;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Interviews;

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
