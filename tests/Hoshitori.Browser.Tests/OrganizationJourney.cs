using System.Text.RegularExpressions;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Jobs;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Browser.Tests;

public sealed class OrganizationJourney(Browser browser)
{
    private static readonly Regex Link = new("/invitations/[A-Za-z0-9_-]+", RegexOptions.NonBacktracking);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_owner_founds_a_firm_and_a_colleague_comes_in(bool scripts)
    {
        var ((_, owner), (guestId, guest)) = (await browser.Site.NewPerson(), await browser.Site.NewPerson());
        var page = await browser.Open("/organizations", visitor: owner, scripts: scripts);
        await page.GetByRole(AriaRole.Link, new() { Name = "組織をつくる" }).ClickAsync();
        await page.GetByLabel("会社の名前").FillAsync("旅の電設");
        await page.GetByRole(AriaRole.Button, new() { Name = "つくる", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".whose b")).ToHaveTextAsync("旅の電設");
        await page.Locator("[id='u.servers']").GetByLabel("いいえ").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "保存する" }).ClickAsync();
        await Assertions.Expect(page.Locator("[id='u.servers'] .saves")).ToContainTextAsync("この答えで");

        await page.Locator(".rooms").GetByRole(AriaRole.Link, new() { Name = "メンバー" }).ClickAsync();
        await page.GetByLabel("メールアドレス").FillAsync($"p{guestId:N}@example.test");
        await page.GetByRole(AriaRole.Button, new() { Name = "招待を送る" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("招待を送りました");

        var theirs = await browser.Open(await LinkTo(guestId), visitor: guest, scripts: scripts);
        await theirs.GetByRole(AriaRole.Button, new() { Name = "招待を受ける" }).ClickAsync();
        await Assertions.Expect(theirs.Locator("main")).ToContainTextAsync("確認を待っています");

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "見本 太郎さんをメンバーと認める" }).ClickAsync();
        await theirs.ReloadAsync();
        await Assertions.Expect(theirs.Locator("main a.card")).ToContainTextAsync("旅の電設");
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_the_rooms_and_the_way_out()
    {
        var owner = await browser.Site.NewOwner();
        var page = await browser.Open(owner.At("/settings"), visitor: owner.Visitor);
        await page.Locator(".account summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".menu-sheet a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("組織の一覧");
    }

    private Task<string> LinkTo(Guid person) => browser.Site.Look(Guid.CreateVersion7(), async services =>
    {
        var mails = await services.GetRequiredService<HoshitoriDb>().Set<Job>().Select(job => job.Payload).ToListAsync();
        return Link.Match(mails.Single(mail => mail.Contains($"p{person:N}@", StringComparison.Ordinal))).Value;
    });
}
