using System.Net;
using Hoshitori.Rules.Accounts;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.SignIns;

public sealed class SignInByPasswordTests
{
    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("real@pw.example");
        var (a, b) = (site.NewVisitor(), site.NewVisitor());
        var wrong = await account.GivePassword(a, "not the right password");
        var unknown = await (account with { Address = "nobody@pw.example" }).GivePassword(b, "not the right password");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (wrong.Status, unknown.Status));
        Assert.Equal(wrong.One("[role=alert]:not([hidden])").TextContent, unknown.One("[role=alert]:not([hidden])").TextContent);
        Assert.Equal(account.Address, wrong.One("input[name=address]").GetAttribute("value"));
    }

    [Fact]
    public async Task Ten_thousand_guesses_come_to_twenty_and_a_passkey_still_opens()
    {
        await using var site = await new Site().Ready();
        var (_, passkey) = await site.SignUpByPasskey("target@pw.example");
        var attacker = site.NewVisitor();
        var page = await attacker.Get("/sign-in");
        var tried = 0;
        for (var guess = 0; guess < 10_000; guess += 10)
        {
            // Ten seconds at a time: what is refused without looking cannot differ within them.
            var answer = await attacker.Submit(page, "form[action='/sign-in/password']", ("address", "target@pw.example"), ("password", "guess number " + guess));
            tried += answer.Status == HttpStatusCode.UnprocessableEntity ? 1 : 0;
            site.Clock.Advance(TimeSpan.FromSeconds(10));
            if (answer.Status == HttpStatusCode.TooManyRequests)
            {
                Assert.NotNull(answer.Response.Headers.RetryAfter);
            }
        }

        Assert.InRange(tried, 5, 20);
        var owner = site.NewVisitor();
        await passkey.Send(owner, await owner.Get("/sign-in"), "form[action='/sign-in/passkey']");
        Assert.True(await owner.IsSignedIn());
    }

    [Fact]
    public async Task Many_guesses_at_once_do_not_slip_through()
    {
        await using var site = await new Site().Ready();
        var visitor = site.NewVisitor();
        var page = await visitor.Get("/sign-in");
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(guess =>
            visitor.Submit(page, "form[action='/sign-in/password']", ("address", "many@pw.example"), ("password", "guess number " + guess))));
        Assert.InRange(answers.Count(answer => answer.Status == HttpStatusCode.UnprocessableEntity), 1, 4);
    }

    [Fact]
    public async Task A_weaker_hash_is_made_anew_at_the_next_sign_in()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("old@pw.example");
        var weak = new Microsoft.AspNetCore.Identity.PasswordHasher<Hoshitori.Platform.Identity.Person>(
            Microsoft.Extensions.Options.Options.Create(new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 1000 })).HashPassword(new(), account.Password);
        await site.SetHash(account.Address, weak);
        Assert.Equal("確認コード", (await account.GivePassword(site.NewVisitor())).Heading);
        var hash = Convert.FromBase64String((await site.PersonOf(account.Address)).PasswordHash!);
        // Format 1: marker, pseudo-random function (2 = HMAC-SHA-512), iterations, each a 32-bit number.
        Assert.Equal([1, 0, 0, 0, 2, 0, 3, 0x34, 0x50], hash[..9]);
    }

    [Fact]
    public async Task To_a_password_an_operator_is_nobody()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("op@pw.example");
        await site.MakeOperator(account.Address);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await account.GivePassword(site.NewVisitor())).Status);
    }
}

public sealed class SignInByCodeTests
{
    private const string Form = "form[action='/sign-in/code']";

    [Fact]
    public async Task Password_and_code_sign_in_and_a_code_counts_once()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("code@in.example");
        var visitor = site.NewVisitor();
        var page = await account.GivePassword(visitor);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Submit(page, Form, ("code", account.Code))).Status);
        site.Clock.Advance(TimeSpan.FromSeconds(OneTimeCode.StepSeconds));
        var code = account.Code;
        Assert.Equal("/organizations", (await visitor.Submit(page, Form, ("code", code))).Response.Headers.Location?.OriginalString);
        Assert.True(await visitor.IsSignedIn());
        var second = site.NewVisitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await second.Submit(await account.GivePassword(second), Form, ("code", code))).Status);
        Assert.False(await second.IsSignedIn());
    }

    [Fact]
    public async Task A_recovery_code_opens_once_and_is_told_of()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("paper@in.example");
        var visitor = site.NewVisitor();
        var code = account.Codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Submit(await account.GivePassword(visitor), Form, ("code", code))).Status);
        Assert.Contains(await site.MailsTo(account.Address), mail => mail.Body.Contains("残りは9個", StringComparison.Ordinal));
        var second = site.NewVisitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await second.Submit(await account.GivePassword(second), Form, ("code", account.Codes[3]))).Status);
    }

    [Fact]
    public async Task Codes_cannot_be_guessed_with_the_password_known()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("guess@in.example");
        var visitor = site.NewVisitor();
        var page = await account.GivePassword(visitor);
        var tried = 0;
        for (var guess = 0; guess < 50; guess++)
        {
            tried += (await visitor.Submit(page, Form, ("code", guess.ToString("D6", System.Globalization.CultureInfo.InvariantCulture)))).Status == HttpStatusCode.UnprocessableEntity ? 1 : 0;
        }

        Assert.InRange(tried, 1, 4);
    }

    [Fact]
    public async Task The_page_of_the_code_is_good_for_ten_minutes_and_not_after_a_reset()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("slow@in.example");
        var visitor = site.NewVisitor();
        var page = await account.GivePassword(visitor);
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Contains("パスワードから", (await visitor.Submit(page, Form, ("code", account.Code))).One("[role=alert]:not([hidden])").TextContent, StringComparison.Ordinal);
        page = await account.GivePassword(visitor);
        await site.SetHash(account.Address, "changed");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Submit(page, Form, ("code", account.Code))).Status);
        Assert.False(await visitor.IsSignedIn());
    }
}
