using System.Net;
using Hoshitori.Platform.Identity;
using Hoshitori.Rules.Accounts;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Accounts;

public sealed class ShowAccountTests(Site site)
{
    [Fact]
    public async Task The_page_shows_ones_own_ways_in_and_devices()
    {
        var account = await site.SignUp("show@account.example", "見る 子");
        var page = await account.Visitor.Get("/account");
        Assert.Contains("show@account.example", page.Text, StringComparison.Ordinal);
        Assert.Contains("残り10個", page.Text, StringComparison.Ordinal);
        Assert.Contains("127.0.0.*", page.Text, StringComparison.Ordinal);
        Assert.Single(page.All(".tag.good"));
    }

    [Fact]
    public async Task Sessions_end_after_an_hour_unused_and_after_twelve_hours_in_any_case()
    {
        await using var own = await new Site().Ready();
        var (_, idle) = await own.NewPerson();
        var (_, busy) = await own.NewPerson();
        for (var minutes = 0; minutes < 720; minutes += 30)
        {
            Assert.True(await busy.IsSignedIn());
            own.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.False(await idle.IsSignedIn());
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await busy.IsSignedIn());
    }
}

public sealed class ChangeNameTests(Site site)
{
    [Fact]
    public async Task Name_and_language_change_together()
    {
        var (_, visitor) = await site.NewPerson();
        await visitor.Submit(await visitor.Get("/account"), "form[action='/account/name']", ("name", " 改め 名前 "), ("language", "en"));
        var page = await visitor.Get("/account?done=name");
        Assert.Equal("Account", page.Heading);
        Assert.Equal("改め 名前", page.One("input[name=name]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_name_that_cannot_be_shown_comes_back_as_typed()
    {
        var (_, visitor) = await site.NewPerson();
        var page = await visitor.Submit(await visitor.Get("/account"), "form[action='/account/name']", ("name", "逆\u202Eさま"), ("language", "ja"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("逆\u202Eさま", page.One("input[name=name]").GetAttribute("value"));
    }
}

public sealed class AskForNewAddressTests(Site site)
{
    [Fact]
    public async Task The_old_address_stays_until_the_new_one_is_proved()
    {
        var account = await site.SignUp("stay@account.example");
        await account.Visitor.Submit(await account.Visitor.Get("/account"), "form[action='/account/address']", ("address", "gone@account.example"));
        Assert.Contains("/links/", Assert.Single(await site.MailsTo("gone@account.example")).Body, StringComparison.Ordinal);
        Assert.Equal("stay@account.example", (await site.PersonOf("stay@account.example")).Email);
    }

    [Fact]
    public async Task Whether_an_address_is_taken_is_not_told()
    {
        await site.SignUp("taken@account.example");
        var account = await site.SignUp("asks@account.example");
        var sent = await account.Visitor.Submit(await account.Visitor.Get("/account"), "form[action='/account/address']", ("address", "taken@account.example"));
        Assert.Equal("/account?done=address-asked", sent.Response.Headers.Location?.OriginalString);
        var mail = Assert.Single(await site.MailsTo("taken@account.example"), mail => mail.Subject.Contains("新しいメールアドレス", StringComparison.Ordinal));
        Assert.DoesNotContain("/links/", mail.Body, StringComparison.Ordinal);
    }
}

public sealed class ConfirmAddressTests(Site site)
{
    private const string Form = "form[action='/account/address/confirm']";

    [Fact]
    public async Task The_account_moves_and_both_addresses_are_told()
    {
        var account = await site.SignUp("from@account.example");
        await Open(account, "to@account.example");
        await account.Visitor.Submit(await account.Visitor.Get("/account/address/confirm"), Form);
        Assert.Contains("to@account.example", (await account.Visitor.Get("/account")).Text, StringComparison.Ordinal);
        foreach (var address in new[] { "from@account.example", "to@account.example" })
        {
            Assert.Single(await site.MailsTo(address), mail => mail.Subject.Contains("変わりました", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Somebody_else_cannot_use_the_link()
    {
        var account = await site.SignUp("mine@account.example");
        await Open(account, "next@account.example");
        var (_, other) = await site.NewPerson();
        await other.Get(await site.LinkTo("next@account.example", "新しいメール"));
        Assert.Equal(HttpStatusCode.Gone, (await other.Get("/account/address/confirm")).Status);
    }

    [Fact]
    public async Task An_address_taken_meanwhile_is_not_taken_over()
    {
        var account = await site.SignUp("race@account.example");
        await Open(account, "first@account.example");
        var page = await account.Visitor.Get("/account/address/confirm");
        await site.SignUp("first@account.example");
        Assert.Equal(HttpStatusCode.Gone, (await account.Visitor.Submit(page, Form)).Status);
        Assert.Equal("race@account.example", (await site.PersonOf("race@account.example")).Email);
    }

    private async Task Open(Account account, string address)
    {
        await account.Visitor.Submit(await account.Visitor.Get("/account"), "form[action='/account/address']", ("address", address));
        Assert.Equal("/account/address/confirm", (await account.Visitor.Get(await site.LinkTo(address, "新しいメール"))).Response.Headers.Location?.OriginalString);
    }
}

public sealed class AddPasskeyTests(Site site)
{
    [Fact]
    public async Task A_second_passkey_signs_in_too_and_is_told_of_by_mail()
    {
        var account = await site.SignUp("add@account.example");
        using var passkey = new SoftPasskey(site.Address);
        var done = await passkey.Send(account.Visitor, await account.Visitor.Get("/account/passkeys/new"), "form[action='/account/passkeys']", ("name", "店のパソコン"));
        Assert.Equal("/account?done=passkey", done.Response.Headers.Location?.OriginalString);
        Assert.Contains("店のパソコン", (await account.Visitor.Get("/account")).Text, StringComparison.Ordinal);
        Assert.Single(await site.MailsTo(account.Address), mail => mail.Body.Contains("パスキーが追加", StringComparison.Ordinal));
        var visitor = site.NewVisitor();
        await passkey.Send(visitor, await visitor.Get("/sign-in"), "form[action='/sign-in/passkey']");
        Assert.True(await visitor.IsSignedIn());
    }
}

public sealed class ChangePasswordTests(Site site)
{
    [Fact]
    public async Task A_new_password_ends_the_other_sign_ins_and_keeps_this_one()
    {
        await using var own = await new Site().Ready();
        var account = await own.SignUp("change@account.example");
        var other = await account.SignIn();
        await other.Submit(await other.Get("/account/password"), "form[action='/account/password']", ("password", "まったく 別の 合言葉 です"));
        Assert.True(await other.IsSignedIn());
        Assert.False(await account.Visitor.IsSignedIn());
        Assert.Equal("確認コード", (await account.GivePassword(own.NewVisitor(), "まったく 別の 合言葉 です")).Heading);
    }

    [Fact]
    public async Task The_first_password_leads_to_the_app_it_needs()
    {
        var (visitor, passkey) = await site.SignUpByPasskey("first@password.example");
        var done = await visitor.Submit(await visitor.Get("/account/password"), "form[action='/account/password']", ("password", SigningUp.Password));
        Assert.Equal("/account/code-app", done.Response.Headers.Location?.OriginalString);
        passkey.Dispose();
    }
}

public sealed class SetUpCodeAppTests(Site site)
{
    [Fact]
    public async Task Another_app_takes_the_place_of_the_old_one()
    {
        var account = await site.SignUp("app@account.example");
        var page = await account.Visitor.Get("/account/code-app");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await account.Visitor.Submit(page, "form[action='/account/code-app']", ("code", account.Code))).Status);
        var key = SigningUp.KeyOn(page);
        var done = await account.Visitor.Submit(page, "form[action='/account/code-app']", ("code", OneTimeCode.At(key, site.Clock.GetUtcNow().UtcDateTime)));
        Assert.Equal("/account?done=app", done.Response.Headers.Location?.OriginalString);
        Assert.Single(await site.MailsTo(account.Address), mail => mail.Body.Contains("認証アプリ", StringComparison.Ordinal));
    }
}

public sealed class RemoveWayInTests(Site site)
{
    private const string Form = "form[action='/account/ways-in/remove']";

    [Fact]
    public async Task The_last_way_in_stays()
    {
        var (visitor, passkey) = await site.SignUpByPasskey("last@account.example");
        var page = await visitor.Get("/account");
        Assert.Empty(page.All(Form));
        var person = await site.PersonOf("last@account.example");
        var owned = await site.LookAround(services => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Factors>(services).Of(person, default));
        var token = page.All("input[name=form-token]")[0].GetAttribute("value")!;
        var refused = await visitor.Post("/account/ways-in/remove", [("form-token", token), ("kind", "passkey"), ("id", Convert.ToHexString(owned.Passkeys[0].CredentialId))]);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("最後の", refused.One("[role=alert]").TextContent, StringComparison.Ordinal);
        passkey.Dispose();
    }

    [Fact]
    public async Task With_two_ways_either_can_go_and_then_no_longer_opens()
    {
        var account = await site.SignUp("two@account.example");
        using var passkey = new SoftPasskey(site.Address);
        await passkey.Send(account.Visitor, await account.Visitor.Get("/account/passkeys/new"), "form[action='/account/passkeys']", ("name", "鍵"));
        var page = await account.Visitor.Get("/account");
        Assert.Equal(2, page.All(Form).Length);
        Assert.Equal(HttpStatusCode.Redirect, (await account.Visitor.Submit(page, Form + ":has(input[value=passkey])")).Status);
        var visitor = site.NewVisitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await passkey.Send(visitor, await visitor.Get("/sign-in"), "form[action='/sign-in/passkey']")).Status);
        Assert.Single(await site.MailsTo(account.Address), mail => mail.Body.Contains("1つ外されました", StringComparison.Ordinal));
    }
}

public sealed class RenewRecoveryCodesTests
{
    [Fact]
    public async Task New_codes_void_the_old_ones()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("renew@account.example");
        var codes = SigningUp.CodesOn(await account.Visitor.Submit(await account.Visitor.Get("/account"), "form[action='/account/codes']"));
        Assert.Equal(10, codes.Count);
        Assert.Empty(codes.Intersect(account.Codes, StringComparer.Ordinal));
        var visitor = site.NewVisitor();
        var page = await account.GivePassword(visitor);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Submit(page, "form[action='/sign-in/code']", ("code", account.Codes[0]))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Submit(page, "form[action='/sign-in/code']", ("code", codes[0]))).Status);
    }
}

public sealed class EndSessionsTests
{
    private const string Form = "form[action='/account/sessions/end']";

    [Fact]
    public async Task One_or_all_others_end_at_once()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("end@account.example");
        var (second, third) = (await account.SignIn(), await account.SignIn());
        var page = await account.Visitor.Get("/account");
        var buttons = page.All(Form + " button").Select(button => button.GetAttribute("value")!).ToList();
        Assert.Equal(3, buttons.Count);
        await account.Visitor.Submit(page, Form + ":has(button[value='" + buttons[0] + "'])", ("session", buttons[0]));
        Assert.NotEqual(await second.IsSignedIn(), await third.IsSignedIn());
        await account.Visitor.Submit(page, Form + ":has(button[value=others])", ("session", "others"));
        Assert.False(await second.IsSignedIn() || await third.IsSignedIn());
        Assert.True(await account.Visitor.IsSignedIn());
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        await using var site = await new Site().Ready();
        var victim = await site.SignUp("victim@account.example");
        var other = await victim.SignIn();
        var id = (await other.Get("/account")).All(Form + " button")[0].GetAttribute("value")!;
        var (_, attacker) = await site.NewPerson();
        var token = (await attacker.Get("/account")).All("input[name=form-token]")[0].GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await attacker.Post("/account/sessions/end", [("form-token", token), ("session", id)])).Status);
        Assert.True(await victim.Visitor.IsSignedIn());
    }
}

public sealed class LinkOpenIdTests
{
    [Fact]
    public async Task A_linked_provider_signs_in_and_can_be_taken_off_again()
    {
        await using var provider = await LyingProvider.Start();
        await using var site = await provider.NewSite();
        var account = await site.SignUp("link@account.example");
        provider.MailIsVerified = false;
        var back = await provider.SignInAt(await account.Visitor.Submit(await account.Visitor.Get("/account"), "form[action='/account/openid/0']"));
        Assert.Equal("/account?done=linked", (await account.Visitor.Get(back)).Response.Headers.Location?.OriginalString);
        var visitor = site.NewVisitor();
        await SignIns.FinishOpenIdTests.Go(provider, visitor);
        Assert.Contains("link@account.example", (await visitor.Get("/account")).Text, StringComparison.Ordinal);
        await account.Visitor.Submit(await account.Visitor.Get("/account"), "form[action='/account/ways-in/remove']:has(input[value=login])");
        var later = site.NewVisitor();
        await SignIns.FinishOpenIdTests.Go(provider, later);
        Assert.False(await later.IsSignedIn());
    }

    [Fact]
    public async Task An_answer_brought_into_somebody_elses_browser_links_nothing()
    {
        await using var provider = await LyingProvider.Start();
        await using var site = await provider.NewSite();
        var (attacker, victim) = (await site.SignUp("attacker@account.example"), await site.SignUp("victim@account.example"));
        var back = await provider.SignInAt(await attacker.Visitor.Submit(await attacker.Visitor.Get("/account"), "form[action='/account/openid/0']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await victim.Visitor.Get(back)).Status);
        Assert.DoesNotContain("見本ID</b>", (await victim.Visitor.Get("/account")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }
}
