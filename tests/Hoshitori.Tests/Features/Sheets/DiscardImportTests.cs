using System.Net;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Sheets;

public sealed class DiscardImportTests(Site site)
{
    private static readonly byte[] One = Importing.Csv(("1-2-1-1", "○", ""));

    [Fact]
    public async Task Given_up_it_is_gone_and_nothing_changed()
    {
        var owner = await site.NewOwner();
        var sent = await owner.Visitor.Submit(await owner.Import(One), Importing.Discard);
        var desk = await owner.Visitor.Get(sent.Response.Headers.Location!.OriginalString);
        Assert.Equal("取り込みをやめました。何も変わっていません。", desk.One("[role=status]").TextContent);
        Assert.Empty(await site.Imports(owner));
        Assert.Empty(await site.DirectLines(owner));
    }

    [Fact]
    public async Task What_was_written_is_not_given_up_but_taken_back()
    {
        var owner = await site.NewOwner();
        var page = await owner.Import(One);
        await owner.TakeOver(page);
        Assert.Equal(HttpStatusCode.Conflict, (await owner.Visitor.Submit(page, Importing.Discard)).Status);
        Assert.Single(await site.Imports(owner));
    }

    [Fact]
    public async Task A_program_gives_up_too()
    {
        using var program = await Program.Of(site, TokenScope.Answer);
        var made = await program.Json(HttpMethod.Post, "/sheets/imports", One);
        Assert.Equal(HttpStatusCode.NoContent, (await program.Send(HttpMethod.Post, $"/sheets/imports/{made["id"]}/discard")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.Send(HttpMethod.Post, $"/sheets/imports/{made["id"]}/discard")).StatusCode);
    }
}
