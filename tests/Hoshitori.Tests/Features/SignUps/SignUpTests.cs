using System.Net;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.SignUps;

public sealed class ChooseWayInTests(Site site)
{
    [Fact]
    public async Task A_proved_address_leads_to_two_ways_in()
    {
        var page = await site.ProveAddress(site.NewVisitor(), "choose@up.example");
        Assert.Contains("choose@up.example", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.One("form[action='/sign-up/passkey']").GetAttribute("data-options"));
        Assert.Single(page.All("a[href='/sign-up/password']"));
    }

    [Fact]
    public async Task Without_a_link_there_is_nothing_to_choose() =>
        Assert.Equal(HttpStatusCode.Gone, (await site.NewVisitor().Get("/sign-up/finish")).Status);
}

public sealed class SignUpWithPasskeyTests(Site site)
{
    private const string Form = "form[action='/sign-up/passkey']";

    [Fact]
    public async Task A_passkey_makes_the_account_signs_in_and_shows_ten_codes_once()
    {
        using var passkey = new SoftPasskey(site.Address);
        var visitor = site.NewVisitor();
        var page = await passkey.Send(visitor, await site.ProveAddress(visitor, "key@up.example", "/o/next"), Form, ("name", "鍵山 花"));
        Assert.Equal(10, SigningUp.CodesOn(page).Distinct().Count());
        Assert.All(SigningUp.CodesOn(page), code => Assert.Matches("^[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}$", code));
        Assert.Equal("/o/next", page.One("main a.button").GetAttribute("href"));
        Assert.True(await visitor.IsSignedIn());
        Assert.Equal("鍵山 花", (await site.PersonOf("key@up.example")).DisplayName);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get("/sign-up/finish")).Status);
    }

    [Fact]
    public async Task A_second_person_cannot_come_of_one_link()
    {
        var (first, second) = (site.NewVisitor(), site.NewVisitor());
        using var one = new SoftPasskey(site.Address);
        using var two = new SoftPasskey(site.Address);
        var page = await site.ProveAddress(first, "twice@up.example");
        await second.Get(await site.LinkTo("twice@up.example"));
        var other = await second.Get("/sign-up/finish");
        Assert.Equal(HttpStatusCode.OK, (await one.Send(first, page, Form, ("name", "一"))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await two.Send(second, other, Form, ("name", "二"))).Status);
        Assert.False(await second.IsSignedIn());
    }

    [Fact]
    public async Task A_passkey_made_on_a_fake_site_or_without_the_person_is_refused()
    {
        var visitor = site.NewVisitor();
        var page = await site.ProveAddress(visitor, "fake@up.example");
        using var fake = new SoftPasskey(site.Address) { Origin = new Uri("https://hoshitori.evil.example") };
        using var absent = new SoftPasskey(site.Address) { Verifies = false };
        foreach (var passkey in new[] { fake, absent })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await passkey.Send(visitor, page, Form, ("name", "だれか"))).Status);
        }

        Assert.False(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task A_missing_name_is_asked_for_again()
    {
        var visitor = site.NewVisitor();
        using var passkey = new SoftPasskey(site.Address);
        var page = await passkey.Send(visitor, await site.ProveAddress(visitor, "noname@up.example"), Form, ("name", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(HttpStatusCode.OK, (await passkey.Send(visitor, page, Form, ("name", "名なし"))).Status);
    }
}

public sealed class ChoosePasswordTests(Site site)
{
    [Theory]
    [InlineData("short", "12文字")]
    [InlineData("passwordpassword", "漏れた")]
    [InlineData("1q2w3e4r5t6y", "漏れた")]
    [InlineData("qwertyuiop2026", "漏れた")]
    [InlineData("Hoshitori2026", "当てられ")]
    [InlineData("ホシトリ せきゅりてぃ１２", "当てられ")]
    [InlineData("kanekosan-2026!", "当てられ")]
    public async Task A_password_attackers_try_first_is_refused_with_the_reason(string password, string reason)
    {
        var visitor = site.NewVisitor();
        // An address of its own for each case: a mailbox gets only so many mails.
        await site.ProveAddress(visitor, "kanekosan@" + Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(password))[..10] + ".example");
        var page = await visitor.Submit(await visitor.Get("/sign-up/password"), "form[action='/sign-up/password']", ("name", "金子 次郎"), ("password", password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(reason, page.One("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("金子 次郎", page.One("input[name=name]").GetAttribute("value"));
        Assert.Null(page.One("input[name=password]").GetAttribute("value"));
    }

    [Theory]
    [InlineData("ただのひらがなだけのことば")]
    [InlineData("all lower case words")]
    [InlineData("48151623421081557326")]
    public async Task No_mix_of_signs_is_asked_for(string password)
    {
        var visitor = site.NewVisitor();
        var address = "mix" + password.Length + "@up.example";
        await site.ProveAddress(visitor, address);
        var page = await visitor.Submit(await visitor.Get("/sign-up/password"), "form[action='/sign-up/password']", ("name", "金子 次郎"), ("password", password));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("data:image/svg+xml;base64,", page.One(".qr").GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal(20, SigningUp.KeyOn(page).Length);
    }
}

public sealed class SignUpWithPasswordTests(Site site)
{
    [Fact]
    public async Task Password_and_app_make_the_account_once_the_first_code_is_right()
    {
        var visitor = site.NewVisitor();
        await site.ProveAddress(visitor, "app@up.example");
        var app = await visitor.Submit(await visitor.Get("/sign-up/password"), "form[action='/sign-up/password']", ("name", "応用 太郎"), ("password", SigningUp.Password));
        var wrong = await visitor.Submit(app, "form[action='/sign-up/code']", ("code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(SigningUp.KeyOn(app), SigningUp.KeyOn(wrong));
        Assert.False(await visitor.IsSignedIn());

        var code = Hoshitori.Rules.Accounts.OneTimeCode.At(SigningUp.KeyOn(app), site.Clock.GetUtcNow().UtcDateTime);
        var codes = await visitor.Submit(wrong, "form[action='/sign-up/code']", ("code", code[..3] + " " + code[3..]));
        Assert.Equal(10, SigningUp.CodesOn(codes).Count);
        Assert.True(await visitor.IsSignedIn());
        var person = await site.PersonOf("app@up.example");
        Assert.DoesNotContain(SigningUp.Password, person.PasswordHash!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await site.NewVisitor().Get(await site.LinkTo("app@up.example"))).Status);
    }

    [Fact]
    public async Task A_password_alone_opens_nothing()
    {
        var visitor = site.NewVisitor();
        await site.ProveAddress(visitor, "alone@up.example");
        await visitor.Submit(await visitor.Get("/sign-up/password"), "form[action='/sign-up/password']", ("name", "独り"), ("password", SigningUp.Password));
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.Get("/account")).Status);
    }
}
