using System.Net;
using System.Text;
using Hoshitori.Features.Answers.Data;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.Sheets;
using Hoshitori.Features.Sheets.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Jobs;
using Hoshitori.Rules.Firms;
using Hoshitori.Tests.Features.Interviews;
using Hoshitori.Tests.Platform.Workbooks;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Sheets;

/// <summary>What the tests of imports do and look at again and again.</summary>
internal static class Importing
{
    public const string Scs = "scs@2026-03-27";
    public const string Commit = "form:has(button):not([action$=discard]):not([action$=take-back]):has(input[name=take])";
    public const string Discard = "form[action$='/discard']";
    public const string TakeBack = "form[action$='/take-back']";

    /// <summary>A check sheet as plain text; it is read like any other.</summary>
    public static byte[] Csv(params (string Number, string Answer, string Reason)[] rows) =>
        Encoding.UTF8.GetBytes("番号,回答,理由\r\n" + string.Concat(rows.Select(row => $"{row.Number},{row.Answer},\"{row.Reason.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n")));

    /// <summary>Chooses a file on the desk and sends it.</summary>
    public static async Task<Seen> Upload(this Member member, byte[]? file, string name = "check.csv", string? scope = null)
    {
        var desk = await member.Visitor.Get(member.At("/sheets" + (scope is null ? "" : "?scope=" + scope)));
        var form = desk.One("form[enctype]");
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
        {
            content.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        }

        if (file is not null)
        {
            content.Add(new ByteArrayContent(file), "file", name);
        }

        return await Seen.Of(await member.Visitor.Send(HttpMethod.Post, form.GetAttribute("action")!, content));
    }

    /// <summary>Sends a file that is taken in, and opens the page it leads to.</summary>
    public static async Task<Seen> Import(this Member member, byte[] file, string name = "check.csv", string? scope = null)
    {
        var sent = await member.Upload(file, name, scope);
        Assert.True(sent.Status == HttpStatusCode.Found, sent.Text);
        return await member.Visitor.Get(sent.Response.Headers.Location!.OriginalString);
    }

    /// <summary>Presses the button under the changes, with the boxes as they are or only those of some criteria ticked.</summary>
    public static Task<Seen> Agree(this Member member, Seen page, params string[] only)
    {
        var form = page.All(Commit).Single();
        var boxes = form.QuerySelectorAll("input[name=take]")
            .Where(box => only.Length == 0 ? box.HasAttribute("checked") : only.Contains(box.GetAttribute("value")!.Split(' ')[0]))
            .Select(box => ("take", box.GetAttribute("value")!)).ToList();
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!));
        return member.Visitor.Post(form.GetAttribute("action")!, hidden.Concat(boxes));
    }

    /// <summary>The same, and the page it leads to.</summary>
    public static async Task<Seen> TakeOver(this Member member, Seen page, params string[] only)
    {
        var sent = await member.Agree(page, only);
        Assert.True(sent.Status == HttpStatusCode.Found, sent.Text);
        return await member.Visitor.Get(sent.Response.Headers.Location!.OriginalString);
    }

    public static async Task<IReadOnlyDictionary<string, DirectAnswer?>> Direct(this Site site, Member member) =>
        (await site.Picture(member)).Answers.Direct.GetValueOrDefault(Scs)?.ToDictionary(answer => answer.Key, answer => answer.Value.Answer) ?? [];

    public static Task<List<DirectLine>> DirectLines(this Site site, Member member) =>
        site.Look(member.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<DirectLine>().OrderBy(line => line.Line).ToListAsync());

    public static Task<List<SheetImport>> Imports(this Site site, Member member) =>
        site.Look(member.OrganizationId, services => services.GetRequiredService<HoshitoriDb>().Set<SheetImport>().AsNoTracking().OrderBy(row => row.CreatedAt).ToListAsync());

    /// <summary>Another scope of the organisation.</summary>
    public static async Task<Guid> NewScope(this Site site, Member member, string name)
    {
        var id = Guid.Empty;
        await site.Change(member.OrganizationId, services =>
        {
            id = services.GetRequiredService<ScopeStore>().Create(name, 3, Profile.Unknown);
            return Task.CompletedTask;
        });
        return id;
    }

    /// <summary>A workbook too large to be read while its sender waits: a check sheet of one answer beside much that is none.</summary>
    public static byte[] Large() => new RawWorkbook(
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>番号</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>回答</t></is></c></row>"
        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>1-2-1-1</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>○</t></is></c></row>")
        .Part("xl/media/picture.png", System.Security.Cryptography.RandomNumberGenerator.GetBytes(ImportLimits.ReadAtOnce + 1000)).Bytes();

    /// <summary>Works the queue until it is empty.</summary>
    public static async Task Work(this Site site)
    {
        while (await site.Services.GetRequiredService<JobRunner>().RunNext(CancellationToken.None))
        {
        }
    }
}
