using System.Net;
using Hoshitori.Platform.Identity;
using Hoshitori.Rules.Accounts;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Accounts;

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
