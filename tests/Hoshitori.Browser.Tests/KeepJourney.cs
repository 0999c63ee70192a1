using Hoshitori.Features.Answers.Public;
using Hoshitori.Rules.Firms;
using Hoshitori.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Browser.Tests;

/// <summary>From a visitor's result into the organisation's own record.</summary>
public sealed class KeepJourney(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_quick_check_is_kept_and_taken_into_the_organisation(bool scripts)
    {
        var owner = await browser.Site.NewOwner();
        var page = await browser.Open("/quick-check", scripts: scripts);
        foreach (var choice in await page.Locator("input[value='partly']").AllAsync())
        {
            await choice.CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "結果を見る" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "この答えを残す" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("25件の答えを、2026年11月30日まで");
        if (scripts)
        {
            await page.Finds_nothing("kept");
            await Screens.Keep(page, "kept");
        }

        // Signing up and verifying the mail happens here; afterwards the same browser is signed in.
        await page.Context.AddCookiesAsync([new() { Name = "hoshitori", Value = owner.Visitor.Cookie("hoshitori")!, Url = browser.Address }]);
        await page.GetByRole(AriaRole.Link, new() { Name = "アカウントがある方はこちら" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("この内容を入れます");
        if (scripts)
        {
            await page.Finds_nothing("preview");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "この内容を入れる" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("★3の質問");
        var picture = await browser.Site.Look(owner.OrganizationId, services => services.GetRequiredService<ScopeStore>().Find(owner.ScopeId, default));
        Assert.All(picture!.Answers.Direct["security-action@2026-04"].Values, item => Assert.Equal(DirectState.Partly, item.Answer!.Answer));
        await page.GotoAsync("/keep/continue");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("すでに取り込んだ");
        if (scripts)
        {
            await page.Finds_nothing("gone");
        }
    }
}
