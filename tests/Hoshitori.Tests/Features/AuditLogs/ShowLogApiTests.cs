using System.Net;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.AuditLogs;

public sealed class ShowLogApiTests(Site site)
{
    [Fact]
    public async Task Lines_come_newest_first_in_parts_with_names_and_what_changed()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner);
        await program.Post("scopes", """{"name":"工場","target_star":4}""");
        var lines = await program.All("log");
        Assert.Equal("organizations.add-scope", lines[0]["action"]!.GetValue<string>());
        Assert.Equal("工場", lines[0]["subject_name"]!.GetValue<string>());
        Assert.Equal("4", lines[0]["details"]!["targetStar"]![0]!.GetValue<string>());
        Assert.Equal("APIのトークン", lines[0]["actor_name"]!.GetValue<string>());
        var numbers = lines.Select(line => line["sequence"]!.GetValue<long>()).ToList();
        Assert.Equal(numbers.OrderDescending().Distinct(), numbers);
        Assert.Equal(1, numbers[^1]);
    }

    [Fact]
    public async Task One_persons_lines_can_be_asked_for()
    {
        var owner = await site.NewOwner();
        using var program = await Caller.Of(site, owner);
        await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/scopes")), "main form[action$='/scopes']", ("name", "支店"), ("star", "3"));
        Assert.All(await program.All($"log?person={owner.PersonId}"), line => Assert.Equal("見本 太郎", line["actor_name"]!.GetValue<string>()));
        Assert.NotEmpty(await program.All($"log?person={owner.PersonId}"));
    }

    [Fact]
    public async Task It_needs_the_right_to_lead_and_a_next_of_its_own()
    {
        var owner = await site.NewOwner();
        using var reader = await Caller.Of(site, owner, TokenScope.Answer);
        (await reader.Get("log")).Is(HttpStatusCode.Forbidden);
        using var leader = await Caller.Of(site, owner);
        (await leader.Get("log?after=x")).Is(HttpStatusCode.BadRequest);
    }
}
