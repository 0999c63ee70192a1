using System.Net;
using Hoshitori.Rules.Accounts;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.SignIns;

public sealed class ShowSignInTests(Site site)
{
    [Fact]
    public async Task The_passkey_comes_first_and_the_page_remembers_where_to_go()
    {
        var page = await site.NewVisitor().Get("/sign-in?return=/o/abc/questions");
        Assert.Equal("/sign-in/passkey", page.All("main form")[0].GetAttribute("action"));
        Assert.All(page.All("main form input[name=return]"), field => Assert.Equal("/o/abc/questions", field.GetAttribute("value")));
        Assert.Empty(page.All("form[action='/sign-in/demo']"));
    }

    [Fact]
    public async Task A_page_that_needs_a_session_leads_here_and_back()
    {
        var refused = await site.NewVisitor().Get("/account?done=name");
        Assert.Equal("/sign-in?return=%2Faccount%3Fdone%3Dname", refused.Response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Both_languages_have_their_words()
    {
        Assert.Equal("サインイン", (await site.NewVisitor().Get("/sign-in")).Heading);
        Assert.Equal("Sign in", (await site.NewVisitor().Get("/sign-in?lang=en")).Heading);
    }
}

public sealed class SignInByPasskeyTests(Site site)
{
    private const string Form = "form[action='/sign-in/passkey']";

    [Fact]
    public async Task A_passkey_signs_in_and_a_new_device_is_told_of()
    {
        var (_, passkey) = await site.SignUpByPasskey("pk@in.example");
        var visitor = site.NewVisitor();
        var done = await passkey.Send(visitor, await visitor.Get("/sign-in?return=/account"), Form);
        Assert.Equal("/account", done.Response.Headers.Location?.OriginalString);
        Assert.True(await visitor.IsSignedIn());
        Assert.Single(await site.MailsTo("pk@in.example"), mail => mail.Subject.Contains("新しい端末", StringComparison.Ordinal));
        var mails = (await site.MailsTo("pk@in.example")).Count;
        await visitor.Submit(await visitor.Get("/account"), "form[action='/sign-out']");
        await passkey.Send(visitor, await visitor.Get("/sign-in"), Form);
        Assert.True(await visitor.IsSignedIn());
        Assert.Equal(mails, (await site.MailsTo("pk@in.example")).Count);
    }

    [Fact]
    public async Task An_answer_for_another_page_or_site_is_refused()
    {
        var (_, passkey) = await site.SignUpByPasskey("other@in.example");
        var visitor = site.NewVisitor();
        var (one, two) = (await visitor.Get("/sign-in"), await visitor.Get("/sign-in"));
        var state = two.One(Form + " input[name=state]").GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await passkey.Send(visitor, one, Form, ("state", state))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await passkey.Send(visitor, one, Form, ("state", "made up"))).Status);
        using var stranger = new SoftPasskey(site.Address);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await stranger.Send(visitor, one, Form)).Status);
        Assert.False(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task A_form_of_a_stranger_signs_nobody_in() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await site.NewVisitor().Post("/sign-in/passkey", [("credential", "{}"), ("state", "x")])).Status);
}

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

public sealed class SignOutTests(Site site)
{
    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        var (_, visitor) = await site.NewPerson();
        var cookie = (visitor.Cookie("hoshitori") ?? "");
        var done = await visitor.Submit(await visitor.Get("/account"), "form[action='/sign-out']");
        Assert.Contains("\"storage\"", done.Response.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
        Assert.False(await visitor.IsSignedIn());
        var thief = site.NewVisitor();
        thief.SetCookie("hoshitori", cookie);
        Assert.False(await thief.IsSignedIn());
    }
}

public sealed class SignInAsDemoTests
{
    [Fact]
    public async Task One_button_signs_in_only_people_made_for_the_demo()
    {
        await using var site = await new Site { IsDemo = true }.Ready();
        var demo = await site.AddPerson("demo@demo.example", isDemo: true);
        var real = await site.AddPerson("real@demo.example", isDemo: false);
        var visitor = site.NewVisitor();
        var page = await visitor.Get("/sign-in");
        Assert.Equal([demo.ToString()], page.All("form[action='/sign-in/demo'] button").Select(button => button.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Submit(page, "form[action='/sign-in/demo']", ("person", real.ToString()))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Submit(page, "form[action='/sign-in/demo']", ("person", demo.ToString()))).Status);
        Assert.True(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task Without_the_demo_there_is_no_such_door()
    {
        await using var site = await new Site().Ready();
        var demo = await site.AddPerson("demo@demo.example", isDemo: true);
        var visitor = site.NewVisitor();
        var page = await visitor.Get("/sign-in");
        Assert.Empty(page.All("form[action='/sign-in/demo']"));
        var token = page.All("input[name=form-token]")[0].GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post("/sign-in/demo", [("form-token", token), ("person", demo.ToString())])).Status);
    }
}
