using System.Net;
using Hoshitori.Rules.Accounts;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Resets;

public sealed class AskForResetTests(Site site)
{
    [Fact]
    public async Task Known_and_unknown_addresses_get_the_same_page_and_different_mails()
    {
        await site.SignUp("knows@reset.example");
        var (known, unknown) = (await Ask(site.NewVisitor(), "knows@reset.example"), await Ask(site.NewVisitor(), "never@reset.example"));
        Assert.Equal(unknown.Page.Body!.InnerHtml.Replace("never@", "knows@", StringComparison.Ordinal), known.Page.Body!.InnerHtml);
        Assert.StartsWith("/links/", await site.LinkTo("knows@reset.example", "決め直し"), StringComparison.Ordinal);
        Assert.DoesNotContain("/links/", Assert.Single(await site.MailsTo("never@reset.example")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_is_told_to_use_the_passkey()
    {
        await site.SignUp("op@reset.example");
        await site.MakeOperator("op@reset.example");
        await Ask(site.NewVisitor(), "op@reset.example");
        var mail = Assert.Single(await site.MailsTo("op@reset.example"), mail => mail.Subject.Contains("決め直し", StringComparison.Ordinal));
        Assert.DoesNotContain("/links/", mail.Body, StringComparison.Ordinal);
    }

    internal static async Task<Seen> Ask(Visitor visitor, string address) =>
        await visitor.Submit(await visitor.Get("/reset"), "form[action='/reset']", ("address", address));
}

public sealed class ResetPasswordTests
{
    private const string Form = "form[action='/reset/password']";

    [Fact]
    public async Task A_new_password_ends_all_sessions_and_still_needs_the_second_factor()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("new@reset.example");
        var visitor = site.NewVisitor();
        await AskForResetTests.Ask(visitor, account.Address);
        await visitor.Get(await site.LinkTo(account.Address, "決め直し"));
        var page = await visitor.Get("/reset/password");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Submit(page, Form, ("password", "password1234"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Submit(page, Form, ("password", "夏みかん と 三毛猫 と 縁側"))).Status);
        Assert.False(await visitor.IsSignedIn());
        Assert.False(await account.Visitor.IsSignedIn());
        Assert.Contains(await site.MailsTo(account.Address), mail => mail.Subject.Contains("パスワードが変わりました", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await account.GivePassword(site.NewVisitor())).Status);
        var again = account with { Password = "夏みかん と 三毛猫 と 縁側" };
        site.Clock.Advance(TimeSpan.FromSeconds(OneTimeCode.StepSeconds));
        Assert.True(await (await again.SignIn()).IsSignedIn());
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Submit(page, Form, ("password", "もう一度 夏みかん と 三毛猫"))).Status);
    }

    [Fact]
    public async Task A_link_ends_after_half_an_hour()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("late@reset.example");
        var visitor = site.NewVisitor();
        await AskForResetTests.Ask(visitor, account.Address);
        site.Clock.Advance(TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get(await site.LinkTo(account.Address, "決め直し"))).Status);
    }

    [Fact]
    public async Task Who_lost_the_passkey_gets_in_by_a_new_password_and_a_recovery_code()
    {
        await using var site = await new Site().Ready();
        using var passkey = new SoftPasskey(site.Address);
        var first = site.NewVisitor();
        var codes = SigningUp.CodesOn(await passkey.Send(first, await site.ProveAddress(first, "lost@reset.example"), "form[action='/sign-up/passkey']", ("name", "失くし 物")));
        var visitor = site.NewVisitor();
        await AskForResetTests.Ask(visitor, "lost@reset.example");
        await visitor.Get(await site.LinkTo("lost@reset.example", "決め直し"));
        await visitor.Submit(await visitor.Get("/reset/password"), Form, ("password", SigningUp.Password));
        var account = new Account(site, visitor, "lost@reset.example", SigningUp.Password, [], codes);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Submit(await account.GivePassword(visitor), "form[action='/sign-in/code']", ("code", codes[0]))).Status);
        Assert.True(await visitor.IsSignedIn());
    }
}
