using System.Text;
using Deque.AxeCore.Playwright;
using Hoshitori.Features.Answers.Public;
using Hoshitori.Platform.Jobs;
using Hoshitori.Platform.Workbooks;
using Hoshitori.Rules.Firms;
using Hoshitori.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Browser.Tests;

/// <summary>A check sheet of a customer is filled in, imported with three broken rows, looked at, taken over and taken back.</summary>
public sealed class SheetJourney(Browser browser)
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_filled_sheet_with_three_broken_rows_comes_in_and_goes_back(bool scripts)
    {
        var owner = await Firm();
        var page = await browser.Open(owner.At(""), scripts: scripts, visitor: owner.Visitor);
        await page.Locator(".rooms").GetByRole(AriaRole.Link, new() { Name = "出し入れ" }).ClickAsync();
        await Send(page);

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("取り込みの下見");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("まだ何も保存していません。");
        await Assertions.Expect(page.Locator("#refused ~ table tbody tr")).ToHaveCountAsync(3);
        await page.Locator("#c-1-2-1-2 input").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "選んだ答えを取り込む" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("4件の回答を取り込みました。");
        await page.GetByRole(AriaRole.Button, new() { Name = "この取り込みを取り消す" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("取り込む前の回答に戻しました。");
    }

    [Fact]
    public async Task The_keyboard_alone_looks_ticks_and_takes_over()
    {
        var owner = await Firm();
        var page = await browser.Open(owner.At("/sheets"), visitor: owner.Visitor);
        await page.Locator("#file").SetInputFilesAsync(Filled());
        await page.Locator("#file").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("取り込みの下見");
        await page.Locator("main .sheet-rows input").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("main .sheet-rows input").First).Not.ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("4件の回答を取り込みました。");
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task Axe_finds_nothing_on_the_way_and_a_phone_needs_no_sideways_scrolling(string language)
    {
        var owner = await Firm();
        var page = await browser.Open(owner.At("/sheets?lang=" + language), visitor: owner.Visitor);
        await Clean(page, "desk");
        await Send(page);
        await Clean(page, "preview");
        var preview = page.Url;
        foreach (var width in new[] { 360, 640 })
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.GotoAsync(preview);
            var (content, window) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("window.innerWidth"));
            Assert.True(content <= window, FormattableString.Invariant($"preview: {content} > {window}"));
        }

        await page.Locator("button:has-text('" + (language == "ja" ? "選んだ答え" : "Import the ticked") + "')").ClickAsync();
        await Clean(page, "taken over");
        await page.Locator("form[action$='take-back'] button").ClickAsync();
        await Clean(page, "taken back");
        await page.GotoAsync(owner.At("/sheets/imports/" + Guid.CreateVersion7()));
        await Clean(page, "gone");
        await page.GotoAsync(owner.At("/sheets"));
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "old.xls", MimeType = "application/vnd.ms-excel", Buffer = [0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0] });
        await page.Locator("form[enctype] button").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Clean(page, "refused");
    }

    [Fact]
    public async Task A_large_file_shows_that_it_is_being_read_and_goes_on_by_itself_without_scripts()
    {
        var owner = await Firm();
        var page = await browser.Open(owner.At("/sheets"), scripts: false, visitor: owner.Visitor);
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "large.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("番号,回答,備考\n1-2-1-1,○,\n" + string.Concat(Enumerable.Repeat(",," + new string('長', 300) + "\n", 800))) });
        await page.Locator("form[enctype] button").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("ファイルを読んでいます");
        while (await browser.Services.GetRequiredService<JobRunner>().RunNext(TestContext.Current.CancellationToken))
        {
        }

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("取り込みの下見", new() { Timeout = 15_000 });
    }

    [Theory]
    [InlineData("desktop", 1280, 1000)]
    [InlineData("phone", 390, 844)]
    public async Task Screenshots_show_the_guide_how_sheets_go_in_and_out(string form, int width, int height)
    {
        var owner = await Firm();
        var page = await browser.Open(owner.At("/sheets"), width, height, visitor: owner.Visitor);
        await Screens.Keep(page, "sheets", form);
        await Send(page);
        await Screens.Keep(page, "sheet-preview", form);
        await page.Locator("#refused").ScrollIntoViewIfNeededAsync();
        await page.Locator("#refused").EvaluateAsync("heading => window.scrollTo(0, heading.offsetTop - 24)");
        await Screens.Keep(page, "sheet-refused", form);
    }

    private static async Task Send(IPage page)
    {
        await page.Locator("#file").SetInputFilesAsync(Filled());
        await page.Locator("form[enctype] button").ClickAsync();
        await Assertions.Expect(page.Locator(".sheet-rows").First).ToBeVisibleAsync();
    }

    /// <summary>The sheet of a customer as it comes back from the office: five answers, and three rows somebody got wrong.</summary>
    private static FilePayload Filled()
    {
        string[][] rows =
        [
            ["1-2-1-1", "はい", "情報セキュリティ規程 第3条"],
            ["1-2-1-2", "一部", "代理の担当がまだ決まっていない"],
            ["1-2-2-1", "いいえ", ""],
            ["1-2-3-1", "たぶん大丈夫", ""],
            ["2-1-1-1", "はい", "取引先一覧を年1回見直し"],
            ["3-1-1-9", "はい", ""],
            ["4-1-1-1", "対象外", ""],
            ["4-4-4-1", "はい", "自動更新を全台で設定"],
        ];
        return new()
        {
            Name = "取引先チェックシート.xlsx",
            MimeType = Workbook,
            Buffer = WorkbookWriter.Write([new("自己点検", [new("項番", 12), new("自己評価", 14), new("備考", 40)], [.. rows.Select(row => row.Select(text => (WrittenCell)new WrittenCell.Text(text)).ToList())])]),
        };
    }

    private async Task<Member> Firm()
    {
        var owner = await browser.Site.NewOwner("見本電設株式会社");
        await browser.Site.Change(owner.OrganizationId, async services =>
        {
            var scopes = services.GetRequiredService<ScopeStore>();
            scopes.Add((await scopes.Take(owner.ScopeId, default))!, [],
            [
                new("scs@2026-03-27", "1-2-1-1", new(DirectState.Partly, Today.AddDays(-200), "規程は案の段階")),
                new("scs@2026-03-27", "4-4-4-1", new(DirectState.Unmet, Today.AddDays(-200))),
            ]);
        });
        return owner;
    }

    private static async Task Clean(IPage page, string where)
    {
        var found = (await page.RunAxe()).Violations;
        Assert.True(found.Length == 0, where + " " + string.Join("; ", found.Select(one => one.Id + ": " + string.Join(" | ", one.Nodes.Take(3).Select(node => node.Html)))));
    }
}
