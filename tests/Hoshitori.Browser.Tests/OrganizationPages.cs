using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Support;

namespace Hoshitori.Browser.Tests;

/// <summary>What the pages of an organisation and the operator's keep: no finding of axe, no sideways scrolling.</summary>
public sealed class OrganizationPages(Browser browser)
{
    public static TheoryData<string> Rooms => ["/facts", "/scopes", "/members", "/settings", "/log", "/consent"];

    [Theory]
    [MemberData(nameof(Rooms))]
    public async Task Axe_finds_nothing_in_a_room_in_either_language(string room)
    {
        var owner = await Firm();
        await Look(owner.Visitor, owner.At(room));
    }

    [Theory]
    [InlineData("/organizations")]
    [InlineData("/organizations/new")]
    public async Task Axe_finds_nothing_outside_either(string path) => await Look((await Firm()).Visitor, path);

    [Fact]
    public async Task Axe_finds_nothing_on_the_operators_pages()
    {
        var owner = await Firm();
        var consent = await owner.Visitor.Get(owner.At("/consent"));
        await owner.Visitor.Submit(consent, "form[action$='/consent']");
        var (_, visitor) = await browser.Site.NewPerson(isOperator: true);
        await Look(visitor, "/operator/organizations");
        await Look(visitor, "/operator/organizations/" + owner.Code);
        await Look(visitor, "/operator/setup/no-such-token");
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task Axe_finds_nothing_on_forms_sent_wrongly(string language)
    {
        var owner = await Firm();
        var page = await browser.Open(owner.At("/facts?lang=" + language), visitor: owner.Visitor);
        await page.Locator("#employees").FillAsync("many");
        await page.Locator("main form .tally button").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.Finds_nothing("facts");
        await page.GotoAsync(owner.At("/members"));
        await page.Locator("#address").FillAsync("a@b");
        await page.Locator("form[action$='/invitations'] button").ClickAsync();
        await page.Finds_nothing("invitation");
        await page.GotoAsync(owner.At("/settings"));
        await page.Locator("form[action$='/leave'] button").ClickAsync();
        await page.Finds_nothing("leaving");
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_pages_of_an_invitation()
    {
        var (_, visitor) = await browser.Site.NewPerson();
        await Look(visitor, "/invitations/" + new string('A', 64));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public async Task A_phone_and_double_size_need_no_sideways_scrolling(string room)
    {
        var owner = await Firm();
        foreach (var width in new[] { 360, 640, 1280 })
        {
            var page = await browser.Open(owner.At(room), width, 800, visitor: owner.Visitor);
            var (content, window) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("window.innerWidth"));
            Assert.True(content <= window, FormattableString.Invariant($"{room}: {content} > {window}"));
        }
    }

    [Fact]
    public async Task On_a_phone_the_menus_open_without_scripts()
    {
        var owner = await Firm();
        var page = await browser.Open(owner.At("/members"), 390, 844, scripts: false, visitor: owner.Visitor);
        await Assertions.Expect(page.Locator(".rooms")).ToBeHiddenAsync();
        await page.Locator(".rooms-folded summary").ClickAsync();
        await page.Locator(".rooms-folded").GetByRole(AriaRole.Link, new() { Name = "会社の概要" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("会社の概要");
        await page.Locator(".account summary").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "サインアウト" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("facts", "/facts")]
    public async Task Screenshots_show_the_guide_what_people_see(string name, string room)
    {
        var owner = await Firm();
        foreach (var (form, width, height) in new[] { ("desktop", 1280, 1000), ("phone", 390, 844) })
        {
            await Screens.Keep(await browser.Open(owner.At(room), width, height, visitor: owner.Visitor), name, form);
        }
    }

    /// <summary>An organisation with a member, somebody waiting, an open invitation and a line or two in the log.</summary>
    private async Task<Member> Firm()
    {
        var owner = await browser.Site.NewOwner("見本電設株式会社");
        await browser.Site.Join(owner, Role.SecurityLead);
        await browser.Site.Join(owner, Role.Staff);
        await browser.Site.Join(owner, Role.Member, Hoshitori.Platform.Tenancy.MembershipState.Accepted);
        await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/members")), "form[action$='/invitations']", ("address", "hanako@example.test"), ("role", "member"));
        await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/facts")), "main form", ("employees", "28"), ("industry", "construction"), ("prefecture", "13"), ("u.servers", "no"));
        return owner;
    }

    private async Task Look(Visitor visitor, string path)
    {
        var page = await browser.Open(path + "?lang=ja", visitor: visitor);
        await page.Finds_nothing("ja " + path);
        await page.GotoAsync(path + "?lang=en");
        await page.Finds_nothing("en " + path);
    }
}
