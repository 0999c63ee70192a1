using System.Net;
using Hoshitori.Features.Sheets;
using Hoshitori.Features.Sheets.Data;
using Hoshitori.Tests.Features.Interviews;
using Hoshitori.Tests.Platform.Workbooks;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Sheets;

public sealed class ReadSheetTests
{
    [Fact]
    public async Task A_large_sheet_is_read_by_the_worker_while_its_page_looks_again_by_itself()
    {
        await using var site = await new Site().Ready();
        var owner = await site.NewOwner();
        var waiting = await owner.Import(Importing.Large(), "large.xlsx");
        Assert.Equal(("ファイルを読んでいます", "2"), (waiting.Heading, waiting.Response.Headers.GetValues("Refresh").Single()));
        Assert.NotNull(Assert.Single(await site.Imports(owner)).File);

        await site.Work();
        var row = Assert.Single(await site.Imports(owner));
        Assert.Equal((ImportStage.Read, null), (row.Stage, row.File));
        var read = await owner.Visitor.Get(owner.At($"/sheets/imports/{row.Id:N}"));
        Assert.Equal("取り込みの下見", read.Heading);
        Assert.False(read.Response.Headers.Contains("Refresh"));
        await owner.TakeOver(read);
        Assert.Equal(["1-2-1-1"], (await site.Direct(owner)).Keys);
    }

    [Fact]
    public async Task One_file_waits_at_a_time_and_the_next_is_told_so()
    {
        await using var site = await new Site().Ready();
        var owner = await site.NewOwner();
        await owner.Import(Importing.Large(), "large.xlsx");
        var second = await owner.Upload(Importing.Large(), "second.xlsx");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("ほかのファイルを読んでいる途中です", second.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await owner.Upload(Importing.Csv(("1-2-1-1", "○", "")))).Status);
        Assert.Equal(HttpStatusCode.Found, (await (await site.NewOwner()).Upload(Importing.Large(), "other.xlsx")).Status);
    }

    [Fact]
    public async Task Cancelled_before_it_was_read_it_is_gone_and_the_work_does_nothing()
    {
        await using var site = await new Site().Ready();
        var owner = await site.NewOwner();
        var waiting = await owner.Import(Importing.Large(), "large.xlsx");
        var desk = await owner.Visitor.Submit(waiting, Importing.Discard);
        Assert.Equal(HttpStatusCode.Found, desk.Status);
        var audit = await site.AuditLines(owner);
        await site.Work();
        Assert.Empty(await site.Imports(owner));
        Assert.Equal(audit, await site.AuditLines(owner));
    }

    [Theory]
    [InlineData("a PDF", "PDF")]
    [InlineData("a bomb: many parts", "")]
    public async Task A_large_file_that_cannot_be_read_says_why(string which, string words)
    {
        await using var site = await new Site().Ready();
        var owner = await site.NewOwner();
        byte[] file = [.. HostileWorkbooks.All[which].Make(), .. which == "a PDF" ? new byte[ImportLimits.ReadAtOnce] : []];
        await owner.Import(file, "report.xlsx");
        await site.Work();
        var row = Assert.Single(await site.Imports(owner));
        var page = await owner.Visitor.Get(owner.At($"/sheets/imports/{row.Id:N}"));
        Assert.Equal((ImportStage.Refused, "ファイルを読めませんでした"), (row.Stage, page.Heading));
        Assert.Contains(words, page.One(".lede").TextContent, StringComparison.Ordinal);
        Assert.Null(row.File);
    }
}
