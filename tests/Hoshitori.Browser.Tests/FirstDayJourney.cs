using Hoshitori.Tests.Support;

namespace Hoshitori.Browser.Tests;

/// <summary>The whole way in one piece, by somebody nobody knows yet: from the first page to ★1 ready to declare.</summary>
public sealed class FirstDayJourney(Browser browser)
{
    [Fact]
    public async Task Quick_check_account_interview_and_one_star_is_ready()
    {
        var page = await browser.Open("/", named: true);
        await page.GiveDevice();
        await page.GetByRole(AriaRole.Link, new() { Name = "25項目で確かめる（5分）" }).ClickAsync();
        foreach (var choice in await page.Locator("input[value='partly']").AllAsync())
        {
            await choice.CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "結果を見る" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "この答えを残す" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "アカウントを作って続ける" }).ClickAsync();
        await browser.ProveAddress(page, "first-day@browser.example");
        await page.SignUpByPasskey("初日 花子");
        await page.Locator("main a.button").ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "新しい会社を登録する" }).ClickAsync();
        await page.GetByLabel("会社の名前").FillAsync("初日商店");
        await page.Locator("main form button").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "この内容を入れる" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("★3の質問");

        await page.GetByRole(AriaRole.Link, new() { Name = "はじめる" }).First.ClickAsync();
        var first = page.Locator(".question").First;
        await first.GetByLabel("はい", new() { Exact = true }).CheckAsync();
        await Assertions.Expect(first.Locator(".saved")).ToHaveTextAsync("保存しました", new() { Timeout = 15_000 });

        await page.GotoAsync(new Uri(page.Url).AbsolutePath.Split("/questions")[0] + "/declaration");
        foreach (var tick in await page.Locator(".ticks input").AllAsync())
        {
            await tick.CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "6か条に取り組むと決める" }).ClickAsync();
        await Assertions.Expect(page.Locator("#one .tag")).ToHaveTextAsync("準備完了");
        await page.GotoAsync(new Uri(page.Url).AbsolutePath.Split("/declaration")[0]);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("★1");
        await page.Finds_nothing("home on the first day");
        await Screens.Keep(page, "own-home-first-day");
    }
}
