namespace Hoshitori.Browser.Tests;

public sealed class StarTableJourney(Browser browser)
{
    [Fact]
    public async Task A_star_opens_in_place_and_closes_by_escape()
    {
        var page = await browser.Open("/examples/wholesaler");
        var star = page.Locator("#c-4-1-6-2 summary");
        await star.ClickAsync();
        await Assertions.Expect(page.Locator("#c-4-1-6-2 .sheet")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#c-4-1-6-2 .sheet")).ToContainTextAsync("直し方");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#c-4-1-6-2 .sheet")).ToBeHiddenAsync();
        await Assertions.Expect(star).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Arrow_keys_walk_from_star_to_star_and_enter_opens()
    {
        var page = await browser.Open("/examples/clinic");
        await page.Locator(".stars summary").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".stars details[open]")).ToHaveIdAsync("c-1-2-1-2");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_visitors_file_is_judged_and_its_star_can_change(bool scripts)
    {
        var page = await browser.Open("/judge", scripts: scripts);
        await page.Locator("input[type=file]").SetInputFilesAsync(Path.Combine(AppContext.BaseDirectory, "examples", "maker.yaml"));
        await page.GetByRole(AriaRole.Button, new() { Name = "星取表を見る" }).ClickAsync();
        await Assertions.Expect(page.Locator(".stars details")).ToHaveCountAsync(81);
        await page.Locator(".ladder button[value='4']").ClickAsync();
        await Assertions.Expect(page.Locator(".stars details")).ToHaveCountAsync(153);
        await page.Locator("button[name=show][value=unmet]").ClickAsync();
        await Assertions.Expect(page.Locator(".stars details")).Not.ToHaveCountAsync(153);
    }

    [Fact]
    public async Task A_mistake_in_the_file_is_shown_and_mended_in_the_text()
    {
        var page = await browser.Open("/judge");
        await page.Locator("textarea").FillAsync("format: 1\nscope: {name: 全社}\ncompany: {}\ncontrols: {PC-register: {state: in-place}}\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "星取表を見る" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("4行目");
        var text = await page.Locator("textarea").InputValueAsync();
        await page.Locator("textarea").FillAsync(text.Replace("PC-register", "pc-register", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "星取表を見る" }).ClickAsync();
        await Assertions.Expect(page.Locator("#c-3-1-1-1 summary")).ToContainTextAsync("できている");
    }

    [Fact]
    public async Task Without_scripts_the_stars_still_open()
    {
        var page = await browser.Open("/examples/maker?star=4", scripts: false);
        await page.Locator("#c-1-1-1-1 summary").ClickAsync();
        await Assertions.Expect(page.Locator("#c-1-1-1-1 .sheet")).ToBeVisibleAsync();
    }
}
