using System.Net;
using Hoshitori.Rules.Accounts;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.SignIns;

public sealed class ShowProveTests
{
    [Fact]
    public async Task After_five_minutes_the_second_factor_is_asked_again()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("fresh@prove.example");
        Assert.Equal(HttpStatusCode.OK, (await account.Visitor.Get("/account/password")).Status);
        site.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        Assert.Equal("/account/prove?return=%2Faccount%2Fpassword", (await account.Visitor.Get("/account/password")).Response.Headers.Location?.OriginalString);
        var page = await account.Visitor.Get("/account/prove?return=/account/password");
        Assert.Single(page.All("form[action='/account/prove/code']"));
        Assert.Empty(page.All("form[action='/account/prove/passkey']"));
    }
}

public sealed class ProveByPasskeyTests
{
    [Fact]
    public async Task Showing_the_passkey_again_renews_the_session_and_the_old_cookie_is_worth_nothing()
    {
        await using var site = await new Site().Ready();
        var (visitor, passkey) = await site.SignUpByPasskey("pk@prove.example");
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        var old = (visitor.Cookie("hoshitori") ?? "");
        var done = await passkey.Send(visitor, await visitor.Get("/account/prove?return=/account/password"), "form[action='/account/prove/passkey']");
        Assert.Equal("/account/password", done.Response.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/account/password")).Status);
        Assert.NotEqual(old, (visitor.Cookie("hoshitori") ?? ""));
        var thief = site.NewVisitor();
        thief.SetCookie("hoshitori", old);
        Assert.False(await thief.IsSignedIn());
    }

    [Fact]
    public async Task The_passkey_of_somebody_else_proves_nothing()
    {
        await using var site = await new Site().Ready();
        var (visitor, own) = await site.SignUpByPasskey("a@prove.example");
        var (other, passkey) = await site.SignUpByPasskey("b@prove.example");
        var page = await visitor.Get("/account/prove");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await passkey.Send(visitor, page, "form[action='/account/prove/passkey']")).Status);
        own.Dispose();
        passkey.Dispose();
        other.Dispose();
    }
}

public sealed class ProveByCodeTests
{
    [Fact]
    public async Task What_was_typed_comes_through_and_is_sent_on_by_one_button()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("kept@prove.example");
        var page = await account.Visitor.Get("/account");
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        var asked = await account.Visitor.Submit(page, "form[action='/account/address']", ("address", "moved@prove.example"));
        Assert.Equal((HttpStatusCode.Unauthorized, "本人確認"), (asked.Status, asked.Heading));
        Assert.Empty(await site.MailsTo("moved@prove.example"));
        var wrong = await account.Visitor.Submit(asked, "form[action='/account/prove/code']", ("code", "123"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var kept = await account.Visitor.Submit(wrong, "form[action='/account/prove/code']", ("code", account.Code));
        Assert.Contains("moved@prove.example", kept.One("dl.kept").TextContent, StringComparison.Ordinal);
        var sent = await account.Visitor.Submit(kept, "form[action='/account/address']");
        Assert.Equal("/account?done=address-asked", sent.Response.Headers.Location?.OriginalString);
        Assert.Single(await site.MailsTo("moved@prove.example"));
    }

    [Fact]
    public async Task A_code_that_signed_in_does_not_prove_again()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("again@prove.example");
        var used = OneTimeCode.At(account.Key, site.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await account.Visitor.Submit(await account.Visitor.Get("/account/prove"), "form[action='/account/prove/code']", ("code", used))).Status);
    }
}

/// <summary>The session is over in the middle of a form.</summary>
public sealed class KeptFormTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("長い文です。", 20_000));

    [Fact]
    public async Task What_was_typed_is_carried_through_signing_in()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("typed@kept.example");
        var page = await account.Visitor.Get("/account");
        site.Clock.Advance(TimeSpan.FromMinutes(61));
        var signIn = await account.Visitor.Submit(page, "form[action='/account/name']", ("name", "書きかけ <b>太郎"), ("language", "ja"));
        Assert.Equal((HttpStatusCode.Unauthorized, "サインイン"), (signIn.Status, signIn.Heading));
        Assert.DoesNotContain("書きかけ", signIn.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var code = await account.Visitor.Submit(signIn, "form[action='/sign-in/password']", ("address", account.Address), ("password", account.Password));
        var kept = await account.Visitor.Submit(code, "form[action='/sign-in/code']", ("code", account.Code));
        Assert.Contains("書きかけ <b>太郎", kept.One("dl.kept").TextContent, StringComparison.Ordinal);
        Assert.Equal("続きを送る", kept.One("form[action='/account/name'] button").TextContent);
        Assert.Equal("/account?done=name", (await account.Visitor.Submit(kept, "form[action='/account/name']")).Response.Headers.Location?.OriginalString);
        Assert.Equal("書きかけ <b>太郎", (await site.PersonOf(account.Address)).DisplayName);
    }

    [Fact]
    public async Task Secrets_are_not_carried_and_what_is_too_large_is_said_to_be_lost()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("large@kept.example");
        var page = await account.Visitor.Get("/account/password");
        site.Clock.Advance(TimeSpan.FromMinutes(61));
        var lost = await account.Visitor.Submit(page, "form[action='/account/password']", ("password", Long));
        Assert.Contains("残せませんでした", lost.One("main > div > [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(lost.All("input[name=kept]"));
        var signIn = await account.Visitor.Submit(page, "form[action='/account/password']", ("password", "another good password"));
        var code = await account.Visitor.Submit(signIn, "form[action='/sign-in/password']", ("address", account.Address), ("password", account.Password));
        var kept = await account.Visitor.Submit(code, "form[action='/sign-in/code']", ("code", account.Code));
        Assert.DoesNotContain("another good password", kept.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strangers_form_is_not_carried_and_a_made_up_one_opens_nothing()
    {
        await using var site = await new Site().Ready();
        var stranger = await site.NewVisitor().Post("/account/name", [("name", "押しつけ")]);
        Assert.Empty(stranger.All("input[name=kept]"));
        var account = await site.SignUp("made@kept.example");
        var visitor = site.NewVisitor();
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        var done = await visitor.Submit(await account.GivePassword(visitor), "form[action='/sign-in/code']", ("code", account.Code), ("kept", "{\"Path\":\"/sign-out\"}"));
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
    }
}
