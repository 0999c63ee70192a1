using Hoshitori.Features.Answers.Public;
using Hoshitori.Features.StarResults;
using Hoshitori.Features.StarTables.Public;
using Hoshitori.Rules.Answers;
using Hoshitori.Rules.Firms;
using Hoshitori.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Browser.Tests;

/// <summary>An organisation looks at where it stands: home, star table, criterion, history, comparison, report.</summary>
public sealed class ResultJourney(Browser browser)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Written once for the class; its tests run one after the other.</summary>
    private static Task<Member>? months;

    public static TheoryData<string> Paths =>
    [
        "", "/table", "/table?star=4", "/table?star=2", "/table?view=table", "/table?date=2026-11-20", "/table?date=2027-06-01", "/criteria/3-1-1-1",
        "/criteria/4-1-6-2", "/history", "/compare?from=2026-11-10", "/report?star=4",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Axe_finds_nothing_and_a_phone_needs_no_sideways_scrolling(string path)
    {
        var owner = await Months();
        foreach (var language in new[] { "ja", "en" })
        {
            var page = await browser.Open(owner.At(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language), visitor: owner.Visitor);
            await page.Finds_nothing(language);
        }

        foreach (var width in new[] { 360, 640 })
        {
            var page = await browser.Open(owner.At(path), width, 800, visitor: owner.Visitor);
            var (content, window) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("window.innerWidth"));
            Assert.True(content <= window, FormattableString.Invariant($"{path}: {content} > {window}"));
        }
    }

    [Fact]
    public async Task A_new_firms_first_page_is_clean_too()
    {
        var owner = await browser.Site.NewOwner();
        var page = await browser.Open(owner.At(""), visitor: owner.Visitor);
        await page.Finds_nothing("new organisation");
        await Screens.Keep(page, "own-home-new");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_home_to_a_star_its_reasons_and_a_day_before(bool scripts)
    {
        var owner = await Months();
        var page = await browser.Open(owner.At(""), scripts: scripts, visitor: owner.Visitor);
        await page.Locator(".ladder a").Nth(2).ClickAsync();
        await page.Locator("#c-4-1-6-2 summary").ClickAsync();
        await Assertions.Expect(page.Locator("#c-4-1-6-2 .sheet")).ToContainTextAsync("本人の回答");
        await page.Locator("input[name=date]").FillAsync("2026-11-20");
        await page.GetByRole(AriaRole.Button, new() { Name = "この日を見る" }).ClickAsync();
        await Assertions.Expect(page.Locator("#which")).ToContainTextAsync("最後の記録です");
        await page.GetByRole(AriaRole.Link, new() { Name = "今日に戻る" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "この結果を記録する" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("記録しました");
    }

    [Fact]
    public async Task The_keyboard_alone_opens_a_star_and_the_table_of_the_course()
    {
        var owner = await Months();
        var page = await browser.Open(owner.At("/table"), visitor: owner.Visitor);
        await page.Locator(".stars summary").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".stars details[open]")).ToHaveCountAsync(1);
        await page.GotoAsync(owner.At("/history"));
        await page.Locator(".beside summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".beside table")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_report_prints_on_A4_without_what_only_the_screen_needs()
    {
        var owner = await Months();
        var page = await browser.Open(owner.At("/report?star=4"), visitor: owner.Visitor);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".top nav")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".report-head")).ToBeVisibleAsync();
        Assert.NotEmpty(await page.PdfAsync(new() { PreferCSSPageSize = true }));
    }

    [Theory]
    [InlineData("own-home", "")]
    [InlineData("own-table", "/table")]
    [InlineData("own-past", "/table?date=2026-11-20")]
    [InlineData("own-criterion", "/criteria/4-1-6-2")]
    [InlineData("own-history", "/history")]
    [InlineData("own-compare", "/compare?from=2026-11-10")]
    [InlineData("own-report", "/report")]
    public async Task Screenshots_show_the_guide_what_an_organisation_sees(string name, string path)
    {
        var owner = await Months();
        foreach (var (form, width, height) in new[] { ("desktop", 1280, 1000), ("phone", 390, 844) })
        {
            await Screens.Keep(await browser.Open(owner.At(path), width, height, visitor: owner.Visitor), name, form);
        }
    }

    /// <summary>An organisation that answered over three weeks; the lines are dated back as its members wrote them.</summary>
    private Task<Member> Months() => months ??= Write();

    private async Task<Member> Write()
    {
        var owner = await browser.Site.NewOwner("見本電設株式会社");
        var firm = browser.Site.Services.GetRequiredService<ExampleFirms>().Find("wholesaler")!.Firm;
        var parts = firm.Controls.Chunk((firm.Controls.Count / 5) + 1).ToList();
        await History.Write(browser.Site, owner, firm.Profile, [.. parts.Select((part, index) => (Today.AddDays((index * 4) - 20), part))]);
        await using var scope = browser.Site.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<KeepResults>(scope.ServiceProvider).Run(owner.OrganizationId, Today, CancellationToken.None);
        return owner;
    }
}
