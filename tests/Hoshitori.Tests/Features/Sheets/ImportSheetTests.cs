using System.Net;
using System.Net.Sockets;
using System.Text;
using Hoshitori.Features.Sheets;
using Hoshitori.Features.Sheets.Data;
using Hoshitori.Platform.Files;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Features.Interviews;
using Hoshitori.Tests.Platform.Workbooks;
using Hoshitori.Tests.Security;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Sheets;

public sealed class ImportSheetTests(Site site)
{
    [Fact]
    public async Task Who_answers_questions_may_import_sheets() =>
        Assert.Equal([Role.Member, Role.SecurityLead, Role.Owner], await PermissionTable.LetIn(site, HttpMethod.Post, "/sheets/imports"));

    [Fact]
    public async Task Without_a_file_it_asks_for_one()
    {
        var owner = await site.NewOwner();
        var seen = await owner.Upload(null);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "ファイルを選んでから押してください。"), (seen.Status, seen.One("[role=alert] a[href='#file']").TextContent));
    }

    /// <summary>What people choose by mistake, and what others send them on purpose.</summary>
    [Theory]
    [InlineData("an empty file", "空です")]
    [InlineData("an old .xls renamed", "古い形式のExcelファイル（.xls）")]
    [InlineData("an encrypted workbook", "パスワード")]
    [InlineData("an .xlsm", "マクロ")]
    [InlineData("a bomb: 95 MB of zeros", "")]
    [InlineData("a bomb: overlapping parts", "")]
    [InlineData("a bomb: workbook in workbook", "")]
    [InlineData("billion laughs", "")]
    [InlineData("a DTD from outside", "")]
    public async Task A_file_that_is_no_check_sheet_is_refused_with_what_it_is_and_what_to_do(string which, string words)
    {
        var owner = await site.NewOwner();
        var audit = await site.AuditLines(owner);
        var seen = await owner.Upload(HostileWorkbooks.All[which].Make(), "check.xlsx");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Contains(words, seen.One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(await site.Imports(owner));
        Assert.Equal(audit, await site.AuditLines(owner));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(10)]
    public async Task A_file_that_is_too_large_is_answered_kindly(int megabytes)
    {
        var owner = await site.NewOwner();
        var seen = await owner.Upload(new byte[(megabytes * 1024 * 1024) + 1], "large.xlsx");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, seen.Status);
        Assert.Contains(megabytes == 60 ? "取り込めるファイルは10MBまでです。何も保存していません。" : "ファイルが大きすぎます（10", seen.Text, StringComparison.Ordinal);
        Assert.Empty(await site.Imports(owner));
    }

    [Fact]
    public async Task Other_forms_are_not_larger_than_they_were()
    {
        var owner = await site.NewOwner();
        using var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[5 * 1024 * 1024]), "file", "x" } };
        var seen = await Seen.Of(await owner.Visitor.Send(HttpMethod.Post, owner.At("/scopes"), content));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, seen.Status);
        Assert.DoesNotContain("10MB", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formulas_and_texts_that_look_like_them_stay_texts()
    {
        var owner = await site.NewOwner();
        var page = await owner.Import(new RawWorkbook(
            Row(1, "番号", "回答", "理由") + Row(2, "1-2-1-1", "○", "=HYPERLINK(\"http://x.example\")") + Row(3, "1-2-1-2", "=1+1", "") + Row(4, "1-2-2-1", "@SUM", "")
            + "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>1-2-3-1</t></is></c><c r=\"B5\"><f>CONCATENATE(\"○\")</f></c></row>").Bytes(), "check.xlsx");
        Assert.Contains("=HYPERLINK(\"http://x.example\")", page.One("#c-1-2-1-1 ins").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.All("a[href*='x.example']"));
        Assert.Contains("回答「=1+1」を読み取れません", page.Text, StringComparison.Ordinal);
        Assert.Contains("回答「@SUM」を読み取れません", page.Text, StringComparison.Ordinal);
        Assert.Contains("回答が数式で、値が入っていません", page.Text, StringComparison.Ordinal);
        await owner.TakeOver(page);
        Assert.Equal("=HYPERLINK(\"http://x.example\")", (await site.Direct(owner))["1-2-1-1"]!.Reason);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_leaves_nothing()
    {
        var owner = await site.NewOwner();
        var form = (await owner.Visitor.Get(owner.At("/sheets"))).One("form[enctype]");
        var audit = await site.AuditLines(owner);
        var file = Importing.Csv(("1-2-1-1", "○", new string('理', 5000)));
        var body = Encoding.UTF8.GetBytes(
            $"--b\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n{form.QuerySelector("input[name=form-token]")!.GetAttribute("value")}\r\n"
            + $"--b\r\nContent-Disposition: form-data; name=\"scope\"\r\n\r\n{owner.ScopeId}\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"check.csv\"\r\n\r\n").Concat(file).ToArray();
        var head = Encoding.ASCII.GetBytes(
            $"POST {form.GetAttribute("action")} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nCookie: hoshitori={owner.Visitor.Cookie("hoshitori")}; form-token={owner.Visitor.Cookie("form-token")}\r\n"
            + $"Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {body.Length + 5000}\r\n\r\n");
        using (var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
        {
            await socket.ConnectAsync(site.Address.Host, site.Address.Port, TestContext.Current.CancellationToken);
            await socket.SendAsync(head, TestContext.Current.CancellationToken);
            await socket.SendAsync(body, TestContext.Current.CancellationToken);
            await Task.Delay(300, TestContext.Current.CancellationToken);
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Equal(audit, await site.AuditLines(owner));
        Assert.Empty(await site.Imports(owner));
        Assert.Equal(HttpStatusCode.OK, (await owner.Visitor.Get(owner.At("/sheets"))).Status);
    }

    [Fact]
    public async Task A_broken_company_file_names_line_and_mend()
    {
        var owner = await site.NewOwner();
        var seen = await owner.Upload("format: 1\nscope: {name: 全社}\ncompany: {}\ncontrols:\n  pc-registr: {state: in-place}\n"u8.ToArray(), "company.yaml");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.Contains("5行目", seen.One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("もしかして「pc-register」ですか。", seen.One("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_from_elsewhere_is_only_a_text()
    {
        var owner = await site.NewOwner();
        var page = await owner.Import(Importing.Csv(("1-2-1-1", "○", "")), "../../<b>点検\u202E.csv");
        Assert.Contains("<b>点検", page.Text, StringComparison.Ordinal);
        Assert.Equal(SheetImport.LongestName, (await Named(owner, new string('長', 400) + ".csv")).Length);
        Assert.DoesNotContain('/', await Named(owner, "a/b\\c.csv"));
    }

    [Fact]
    public async Task Open_imports_do_not_pile_up()
    {
        var owner = await site.NewOwner();
        for (var turn = 0; turn < ImportLimits.MostOpen + 3; turn++)
        {
            await owner.Upload(Importing.Csv(("1-2-1-1", "○", "")));
        }

        Assert.Equal(ImportLimits.MostOpen, (await site.Imports(owner)).Count);
    }

    [Fact]
    public async Task A_program_sends_the_bytes_and_gets_the_changes()
    {
        using var program = await Program.Of(site, TokenScope.Answer);
        var view = await program.Json(HttpMethod.Post, "/sheets/imports?name=check.csv", Importing.Csv(("1-2-1-1", "○", ""), ("9-9-9-9", "○", "")));
        Assert.Equal(("read", "check.csv", 1), (view["stage"]!.GetValue<string>(), view["file_name"]!.GetValue<string>(), view["refused"]!.GetValue<int>()));
        Assert.Equal(("1-2-1-1", "met"), (view["changes"]![0]!["criterion"]!.GetValue<string>(), view["changes"]![0]!["after"]!["answer"]!.GetValue<string>()));
        Assert.Equal("unknown-number", view["not_understood"]![0]!["why"]!.GetValue<string>());
        var refused = await program.Send(HttpMethod.Post, "/sheets/imports", HostileWorkbooks.All["an old .xls renamed"].Make());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await program.Send(HttpMethod.Post, "/sheets/imports", new byte[ZipLimits.Import.Packed + 1])).StatusCode);
    }

    private async Task<string> Named(Member owner, string name)
    {
        var sent = await owner.Upload(Importing.Csv(("1-2-1-1", "○", "")), name);
        var id = Guid.Parse(sent.Response.Headers.Location!.OriginalString.Split('/')[^1]);
        return (await site.Imports(owner)).Single(row => row.Id == id).FileName;
    }

    private static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select((text, at) => $"<c r=\"{(char)('A' + at)}{number}\" t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(text)}</t></is></c>"))}</row>";
}
