using System.Net;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Keeps;

public sealed class DiscardKeptTests
{
    [Fact]
    public async Task What_is_held_goes_at_once_and_nobody_elses()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        using var visitor = site.NewVisitor();
        using var other = site.NewVisitor();
        await site.KeepSheet(visitor);
        await site.KeepSheet(other);
        var seen = await visitor.Submit(await visitor.Get("/keep"), "form[action='/keep/discard']");
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Equal(1, await site.Count());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/keep")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.Get("/keep")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Post("/keep/discard", [])).Status);
    }
}
