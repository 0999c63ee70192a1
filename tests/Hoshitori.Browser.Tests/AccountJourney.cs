using Hoshitori.Rules.Accounts;
using Hoshitori.Tests.Support;

namespace Hoshitori.Browser.Tests;

/// <summary>Signing up and in as people do: with a passkey of a real browser, by keyboard alone, and with scripts off.</summary>
public sealed class AccountJourney(Browser browser)
{
    private const string Password = "三毛猫 と 縁側 と 夏みかん";

    [Fact]
    public async Task A_passkey_signs_up_out_and_in_again()
    {
        var page = await browser.Open("/sign-up", named: true);
        await page.GiveDevice();
        await browser.ProveAddress(page, "passkey@browser.example");
        await page.SignUpByPasskey("鍵山 花");
        await page.GotoAsync("/account");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("passkey@browser.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "サインアウト" }).ClickAsync();

        // The address field offers the passkey by itself; a device that says yes to everything signs in without a click.
        await page.GotoAsync("/sign-in?return=/account");
        await page.WaitForURLAsync("**/account");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("アカウント");
    }

    [Fact]
    public async Task A_passkey_shown_by_the_button_proves_again_who_it_is()
    {
        var page = await browser.Open("/sign-up", named: true);
        await page.GiveDevice();
        await browser.ProveAddress(page, "prove@browser.example");
        await page.SignUpByPasskey("確 かめる");
        await page.GotoAsync("/account/prove?return=/account/password");
        await page.GetByRole(AriaRole.Button, new() { Name = "パスキーで確かめる" }).ClickAsync();
        await page.WaitForURLAsync("**/account/password");
    }

    [Fact]
    public async Task A_browser_that_refuses_says_so_and_the_page_stays_usable()
    {
        var page = await browser.Open("/sign-up", named: true);
        await browser.ProveAddress(page, "refused@browser.example");
        await page.EvaluateAsync("() => { navigator.credentials.create = () => Promise.reject(new Error('no')); }");
        await page.GetByLabel("お名前").FillAsync("断 られる");
        await page.GetByRole(AriaRole.Button, new() { Name = "パスキーを作って登録する" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-failed]")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("お名前")).ToHaveValueAsync("断 られる");
    }

    [Fact]
    public async Task Without_scripts_and_without_a_mouse_a_password_and_an_app_do()
    {
        var page = await browser.Open("/sign-up", width: 390, height: 844, scripts: false, named: true);
        await page.GetByLabel("メールアドレス").FocusAsync();
        await page.Keyboard.TypeAsync("keyboard@browser.example");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("メールを送りました");
        await page.GotoAsync(await browser.Site.LinkTo("keyboard@browser.example"));
        await Assertions.Expect(page.Locator("[data-no-passkey]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-button]")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "パスワードで登録する" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("パスワードと認証アプリ");
        await page.GetByLabel("お名前").FocusAsync();
        await page.Keyboard.TypeAsync("鍵盤 太郎");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.InsertTextAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        var letters = (await page.Locator(".setup code").TextContentAsync())!;
        await page.GetByLabel("アプリに出た6桁の数字").FocusAsync();
        await page.Keyboard.TypeAsync(CodeOf(letters));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task Axe_finds_nothing_on_any_page_of_the_way_in(string language)
    {
        var page = await browser.Open("/sign-up?lang=" + language, named: true);
        var address = "axe-" + language + "@browser.example";
        await Look(page, "sign-up", language);
        await page.Locator("input[name=address]").FillAsync(address);
        await page.Locator("main form .button").ClickAsync();
        await Look(page, "sign-up-sent", language);
        await page.GotoAsync(await browser.Site.LinkTo(address, ""));
        await Look(page, "choose-way-in", language);
        await page.Locator("a[href='/sign-up/password']").ClickAsync();
        await page.Locator("input[name=name]").FillAsync("Axe 花子");
        await page.Locator("input[name=password]").FillAsync("passwordpassword");
        await page.Locator("main form .button").ClickAsync();
        await Look(page, "choose-password", language);
        await page.Locator("input[name=password]").FillAsync(Password);
        await page.Locator("main form .button").ClickAsync();
        await page.Locator("summary").ClickAsync();
        await Look(page, "code-app", language);
        await page.Locator("input[name=code]").FillAsync(CodeOf((await page.Locator(".setup code").TextContentAsync())!));
        await page.Locator("main form .button").ClickAsync();
        await Look(page, "recovery-codes", language);
        foreach (var (path, name) in new[] { ("/account", "account"), ("/account/password", "password"), ("/account/code-app", "app"), ("/account/passkeys/new", "add-passkey"), ("/account/prove", "prove") })
        {
            await page.GotoAsync(path);
            await Look(page, name, language);
        }

        await page.GotoAsync("/account");
        await page.EvaluateAsync("document.querySelector(\"form[action='/sign-out']\").requestSubmit()");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
        await page.GotoAsync("/sign-in");
        await Look(page, "sign-in", language);
        await page.Locator("input[name=address]").FillAsync(address);
        await page.Locator("input[name=password]").FillAsync("not the right one");
        await page.Locator("form[action='/sign-in/password'] button").ClickAsync();
        await Look(page, "sign-in-wrong", language);
        await page.Locator("input[name=password]").FillAsync(Password);
        await page.Locator("form[action='/sign-in/password'] button").ClickAsync();
        await Look(page, "sign-in-code", language);
        foreach (var (path, name) in new[] { ("/reset", "reset"), ("/links/none", "link-gone"), ("/reset/password", "reset-gone") })
        {
            await page.GotoAsync(path);
            await Look(page, name, language);
        }
    }

    private static async Task Look(IPage page, string name, string language)
    {
        foreach (var (form, width) in new[] { ("phone", 390), ("desktop", 1280) })
        {
            await page.SetViewportSizeAsync(width, 844);
            var content = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(content <= width, FormattableString.Invariant($"{name} {language}: {content} > {width}"));
            if (Environment.GetEnvironmentVariable("HOSHITORI_LOOK") is { Length: > 0 } folder)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + "-" + language + "-" + form + ".png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
            }
        }

        await page.Finds_nothing(name + " " + language);
    }

    private string CodeOf(string letters)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(letters.Where(letter => letter != ' ').Select(letter => Convert.ToString(alphabet.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        byte[] key = [.. bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2))];
        return OneTimeCode.At(key, browser.Clock.GetUtcNow().UtcDateTime);
    }
}
