using System.Net;
using System.Text;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarResults;
using Hoshitori.Features.StarResults.Public;
using Hoshitori.Platform.Prints;
using Hoshitori.Platform.Tenancy;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.StarResults;

public sealed class DownloadReportTests(Site site)
{
    private const string Skip = "no Chromium on this machine (Debian: apt-get install chromium)";

    [Fact]
    public async Task Who_may_see_the_result_may_have_it_as_a_file()
    {
        Assert.SkipUnless(site.Services.GetRequiredService<PdfPrinter>().IsHere, Skip);
        var owner = await site.NewOwner("見本商店");
        await site.SayAll(owner);
        var answer = await owner.Visitor.Send(HttpMethod.Get, owner.At("/report.pdf?star=3"));
        var pdf = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal("attachment; filename=hoshitori-star3-2026-11-23.pdf; filename*=UTF-8''" + Uri.EscapeDataString("見本商店_★3_2026-11-23.pdf"), answer.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf, 0, 5), StringComparison.Ordinal);
        Assert.True(pdf.Length > 20_000, "too short to hold 81 criteria");
        var staff = await site.Join(owner, Role.Staff);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.Visitor.Get(staff.At("/report.pdf"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.NewOwner()).Visitor.Get(owner.At("/report.pdf"))).Status);
    }

    [Fact]
    public async Task The_page_it_is_printed_from_forbids_scripts_and_everything_from_outside()
    {
        var owner = await site.NewOwner("<script>見本</script>");
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(owner.OrganizationId);
        var picture = (await scope.ServiceProvider.GetRequiredService<ScopeStore>().Find(owner.ScopeId, TestContext.Current.CancellationToken))!;
        var place = new OwnPlace(owner.Code, "<script>見本</script>", picture, [new(picture.Id, picture.Name, 3)], MayAnswer: false);
        var result = await scope.ServiceProvider.GetRequiredService<DayResults>().Of(picture, 3, Answering.Today, TestContext.Current.CancellationToken);
        var html = await scope.ServiceProvider.GetRequiredService<ReportHtml>().Of(place, 3, result, site.Catalogue, ["report.css"]);
        Assert.Contains($"content=\"{PdfPrinter.Policy.Replace("'", "&#x27;", StringComparison.Ordinal)}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_of_the_report_are_in_the_file_as_text()
    {
        Assert.SkipUnless(site.Services.GetRequiredService<PdfPrinter>().IsHere, Skip);
        var owner = await site.NewOwner("見本商店");
        await site.SayAll(owner);
        var folder = Directory.CreateTempSubdirectory("hoshitori-pdf-").FullName;
        try
        {
            var file = Path.Combine(folder, "report.pdf");
            await File.WriteAllBytesAsync(file, await (await owner.Visitor.Send(HttpMethod.Get, owner.At("/report.pdf?star=4"))).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            var run = await Shell.Run("pdftotext", ["-layout", file, "-"], folder);
            Assert.SkipWhen(run.ExitCode == 127, "pdftotext is missing (Debian: apt-get install poppler-utils)");
            var text = run.Output.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal);
            Assert.All(["見本商店", "自己診断", "4-4-4-2"], words => Assert.Contains(words, text, StringComparison.Ordinal));
            Assert.DoesNotContain("サインアウト", text, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_printed_page_can_fetch_nothing_and_leaves_no_folder_behind()
    {
        var printer = site.Services.GetRequiredService<PdfPrinter>();
        Assert.SkipUnless(printer.IsHere, Skip);
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var pdf = await printer.Print(
            $"<!DOCTYPE html><html><head><meta http-equiv=\"Content-Security-Policy\" content=\"{PdfPrinter.Policy}\"><link rel=\"stylesheet\" href=\"http://127.0.0.1:{port}/x.css\"></head><body><img src=\"http://127.0.0.1:{port}/x.png\"><iframe src=\"http://127.0.0.1:{port}/\"></iframe><script>document.body.textContent='';</script>text</body></html>",
            [site.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo("css/report.css")], TestContext.Current.CancellationToken);
        Assert.NotNull(pdf);
        Assert.False(listener.Pending());
        Assert.DoesNotContain(Directory.GetDirectories(Path.GetTempPath(), "hoshitori-print-*"), folder => Holds(Path.Combine(folder, "page.html"), $"127.0.0.1:{port}"));
    }

    [Fact]
    public async Task A_program_that_does_not_print_is_answered_and_nothing_hangs()
    {
        await using var bare = await new Site { Settings = { [PdfPrinter.Setting] = "/bin/false" } }.Ready();
        var owner = await bare.NewOwner();
        var seen = await owner.Visitor.Get(owner.At("/report.pdf"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, seen.Status);
        Assert.Equal("20", seen.Response.Headers.GetValues("Retry-After").Single());
        Assert.Single(seen.All($"main a[href^='{owner.At("/report")}']"));
    }

    private static bool Holds(string page, string words)
    {
        try
        {
            return File.ReadAllText(page).Contains(words, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // Somebody else's print, just being cleared away.
            return false;
        }
    }
}
