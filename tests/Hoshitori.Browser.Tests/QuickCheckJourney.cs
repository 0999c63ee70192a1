namespace Hoshitori.Browser.Tests;

public sealed class QuickCheckJourney(Browser browser)
{
    [Fact]
    public async Task An_owner_answers_and_learns_the_three_weakest_topics()
    {
        var page = await browser.Open("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "25項目で確かめる（5分）" }).ClickAsync();
        await Answer(page, ["実施している", "一部実施している", "実施していない", "わからない"]);
        await Assertions.Expect(page.Locator("output b")).ToHaveTextAsync("34");
        await page.GetByRole(AriaRole.Button, new() { Name = "結果を見る" }).ClickAsync();
        await Assertions.Expect(page.Locator(".score strong")).ToHaveTextAsync("34");
        await Assertions.Expect(page.Locator(".weak li")).ToHaveCountAsync(3);
        await Screens.Keep(page, "quick-check-result");
    }

    [Fact]
    public async Task Without_scripts_a_missing_answer_is_pointed_out_and_mended()
    {
        var page = await browser.Open("/quick-check", scripts: false);
        await page.GetByRole(AriaRole.Button, new() { Name = "結果を見る" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("25項目");
        await Answer(page, ["実施している"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "結果を見る" }).ClickAsync();
        await Assertions.Expect(page.Locator(".score strong")).ToHaveTextAsync("100");
    }

    [Fact]
    public async Task The_keyboard_alone_fills_the_first_item()
    {
        var page = await browser.Open("/quick-check");
        await page.Locator("#os-update input").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#os-update input:checked")).ToHaveValueAsync("partly");
        await Assertions.Expect(page.Locator("output b")).ToHaveTextAsync("2");
    }

    private static async Task Answer(IPage page, string[] pattern)
    {
        var items = await page.Locator("fieldset.item").AllAsync();
        for (var i = 0; i < items.Count; i++)
        {
            await items[i].GetByLabel(pattern[i % pattern.Length], new() { Exact = true }).CheckAsync();
        }
    }
}
