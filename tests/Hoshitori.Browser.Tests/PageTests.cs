namespace Hoshitori.Browser.Tests;

/// <summary>What every page keeps: no finding of axe, no sideways scrolling, the skip link, a printable form.</summary>
public sealed class PageTests(Browser browser)
{
    public static TheoryData<string> Paths =>
    [
        "/", "/quick-check", "/quick-check?edition=3.1", "/examples", "/examples/clinic", "/examples/wholesaler?star=4",
        "/examples/maker?view=table", "/examples/maker?show=unknown#c-5-1-1-1", "/judge", "/catalogue", "/catalogue/search?q=%E3%83%AD%E3%82%B0",
        "/catalogue/search?q=", "/catalogue/topics/devices", "/catalogue/controls/pc-register", "/catalogue/scs/2026-03-27",
        "/catalogue/scs/2026-03-27/requirements/4-4-4", "/catalogue/scs/2026-03-27/4-4-4-2", "/catalogue/security-action/2026-04/firewall",
        "/glossary", "/no-such-page",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Axe_finds_nothing_in_either_language(string path)
    {
        var page = await browser.Open(path);
        foreach (var language in new[] { "ja", "en" })
        {
            await page.GotoAsync(path.Split('#')[0] + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language + (path.Contains('#', StringComparison.Ordinal) ? "#" + path.Split('#')[1] : ""));
            await page.Finds_nothing(language);
        }
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task Axe_finds_nothing_on_the_answers_to_forms_either(string language)
    {
        var page = await browser.Open("/quick-check?lang=" + language);
        await page.Locator("form[action='/quick-check'] button").ClickAsync();
        await page.Finds_nothing("missing answers");
        foreach (var choice in await page.Locator("input[value='dont-know']").AllAsync())
        {
            await choice.CheckAsync();
        }

        await page.Locator("form[action='/quick-check'] button").ClickAsync();
        await Assertions.Expect(page.Locator(".score")).ToBeVisibleAsync();
        await page.Finds_nothing("quick check result");
        await page.GotoAsync("/judge");
        await page.Locator("textarea").FillAsync("format: 2");
        await page.Locator("form[action='/judge'] button").ClickAsync();
        await page.Finds_nothing("problems of a file");
        await page.Locator("input[type=file]").SetInputFilesAsync(Path.Combine(AppContext.BaseDirectory, "examples", "clinic.yaml"));
        await page.Locator("form[action='/judge'] button").ClickAsync();
        await page.Locator(".stars summary").First.ClickAsync();
        await page.Finds_nothing("star table of a file");
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_phone_and_double_size_need_no_sideways_scrolling(string path)
    {
        foreach (var width in new[] { 360, 640 })
        {
            var page = await browser.Open(path, width, 800);
            var (content, window) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("window.innerWidth"));
            Assert.True(content <= window, FormattableString.Invariant($"{path}: {content} > {window}"));
        }
    }

    [Fact]
    public async Task The_first_tab_offers_to_skip_to_the_content()
    {
        var page = await browser.Open("/examples/clinic");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Print_leaves_out_what_only_the_screen_needs()
    {
        var page = await browser.Open("/examples/wholesaler");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".top nav")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".board")).ToBeVisibleAsync();
        Assert.NotEmpty(await page.PdfAsync(new() { Format = "A4" }));
    }

    [Theory]
    [InlineData("home", "/")]
    [InlineData("quick-check", "/quick-check")]
    [InlineData("star-table", "/examples/wholesaler")]
    [InlineData("criterion", "/examples/wholesaler#c-4-1-6-2")]
    [InlineData("control", "/catalogue/controls/cloud-mfa-always")]
    public async Task Screenshots_show_the_guide_what_people_see(string name, string path)
    {
        foreach (var (form, width, height) in new[] { ("desktop", 1280, 1000), ("phone", 390, 844) })
        {
            var page = await browser.Open(path, width, height);
            await Screens.Keep(page, name, form);
        }
    }
}
