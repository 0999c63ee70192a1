using Hoshitori.Tests.Support;

namespace Hoshitori.Browser.Tests;

/// <summary>Signing up as people do it.</summary>
internal static class WayIn
{
    /// <summary>A device with a fingerprint reader that always says yes.</summary>
    public static async Task GiveDevice(this IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }

    /// <summary>From the page that asks for the address to the one behind the link in the mail.</summary>
    public static async Task ProveAddress(this Browser browser, IPage page, string address)
    {
        await page.GetByLabel("メールアドレス").FillAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "確認のメールを送る" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("メールを送りました");
        await page.GotoAsync(await browser.Site.LinkTo(address));
    }

    /// <summary>From the page behind the link to the recovery codes.</summary>
    public static async Task SignUpByPasskey(this IPage page, string name)
    {
        await page.GetByLabel("お名前").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "パスキーを作って登録する" }).ClickAsync();
        await Assertions.Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
    }
}
