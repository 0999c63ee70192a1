using System.Net;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Platform.Workbooks;
using Hoshitori.Rules.Evaluations;
using Hoshitori.Rules.Organizations;
using Hoshitori.Rules.Sheets;
using Hoshitori.Tests.Features.Interviews;
using Hoshitori.Tests.Features.StarResults;
using Hoshitori.Tests.Security;
using Hoshitori.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Sheets;

public sealed class ExportWorkbookTests(Site site)
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    public async Task A_workbook_comes_under_a_name_for_people_and_one_for_old_programs()
    {
        var owner = await site.NewOwner("見本\"商店\"");
        var answer = await owner.Visitor.Send(HttpMethod.Get, owner.At("/sheets/3.xlsx"));
        Assert.Equal((HttpStatusCode.OK, Type), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal("attachment; filename=hoshitori-star3-2026-11-23.xlsx; filename*=UTF-8''" + Uri.EscapeDataString("見本商店_★3_2026-11-23.xlsx"), answer.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3", 81)]
    [InlineData("4", 153)]
    public async Task Every_criterion_of_the_star_is_in_it(string star, int criteria)
    {
        var owner = await site.NewOwner();
        await site.SayAll(owner);
        Assert.Equal(criteria, SheetReader.Read(await Sheets(owner, star), site.Catalogue.Edition("scs", null)!).Understood.Count);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("5")]
    public async Task There_is_none_of_a_declaration_or_of_a_star_nobody_offers(string star)
    {
        var owner = await site.NewOwner();
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.Send(HttpMethod.Get, owner.At($"/sheets/{star}.xlsx"))).StatusCode);
    }

    [Fact]
    public async Task Imported_where_it_came_from_it_changes_nothing_and_into_an_empty_organisation_it_gives_the_same_answers()
    {
        var (owner, empty) = (await site.NewOwner(), await site.NewOwner("空の会社"));
        await site.SayAll(owner, "clinic");
        await site.SayDirectly(owner, Importing.Scs, "1-2-1-1", Hoshitori.Rules.Firms.DirectState.Partly);
        var file = await (await owner.Visitor.Send(HttpMethod.Get, owner.At("/sheets/4.xlsx"))).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        var unchanged = await owner.Import(file, "star.xlsx");
        Assert.Contains("0件の回答が変わります。153件は今と同じです。読み取れなかった行は0行です。", unchanged.Text, StringComparison.Ordinal);

        await empty.TakeOver(await empty.Import(file, "star.xlsx"));
        Assert.Equal(await Verdicts(owner), await Verdicts(empty));
    }

    [Fact]
    public async Task LibreOffice_opens_it_and_sees_every_answer()
    {
        var owner = await site.NewOwner();
        await site.SayAll(owner, "maker");
        var folder = Directory.CreateTempSubdirectory("hoshitori-office-").FullName;
        try
        {
            var file = Path.Combine(folder, "star.xlsx");
            await File.WriteAllBytesAsync(file, await (await owner.Visitor.Send(HttpMethod.Get, owner.At("/sheets/4.xlsx"))).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            await LibreOffice.Convert(file, LibreOffice.EverySheetAsCsv, folder);
            var csv = Directory.GetFiles(folder, "*.csv").Where(path => path.Contains('★', StringComparison.Ordinal)).Select(path => SheetFile.Read(Path.GetFileName(path), File.ReadAllBytes(path)).Sheets!.Single()).ToList();
            Assert.Equal(2, csv.Count);
            Assert.Equal(Said(await Sheets(owner, "4")), Said(csv));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_program_gets_the_same_bytes_as_people()
    {
        using var knock = new Knock(site);
        var owner = await site.NewOwner();
        var people = await (await owner.Visitor.Send(HttpMethod.Get, owner.At("/sheets/3.xlsx"))).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var answer = await knock.Send("GET", $"/api/v1/organizations/{owner.Code}/sheets/3.xlsx", await knock.Program(owner, TokenScope.Read), [], asJson: true);
        Assert.Equal(people, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private IEnumerable<(string, Hoshitori.Rules.Firms.DirectState)> Said(IReadOnlyList<SheetGrid> sheets)
    {
        var reading = SheetReader.Read(sheets, site.Catalogue.Edition("scs", null)!);
        Assert.Empty(reading.NotUnderstood);
        return reading.Understood.Select(row => (row.Criterion, row.Answer));
    }

    private static async Task<IReadOnlyList<SheetGrid>> Sheets(Member member, string star) =>
        WorkbookReader.Read(await (await member.Visitor.Send(HttpMethod.Get, member.At($"/sheets/{star}.xlsx"))).Content.ReadAsByteArrayAsync()).Sheets!;

    private async Task<IEnumerable<(string, Verdict)>> Verdicts(Member member)
    {
        var firm = (await site.Picture(member)).AsFirm(Answering.Today);
        return Interpreter.Evaluate(site.Catalogue, site.Catalogue.Edition("scs", null)!, 4, firm, Answering.Today).Criteria.Select(result => (result.Criterion.Id, result.Verdict));
    }
}
