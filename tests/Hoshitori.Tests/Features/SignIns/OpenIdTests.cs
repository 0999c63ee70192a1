using System.Net;
using Hoshitori.Platform.Data;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.SignIns;

public sealed class StartOpenIdTests
{
    [Fact]
    public async Task The_provider_is_asked_for_code_with_PKCE_state_nonce_and_two_factors()
    {
        await using var provider = await LyingProvider.Start();
        await using var site = await provider.NewSite();
        var visitor = site.NewVisitor();
        await provider.SignInAt(await visitor.Submit(await visitor.Get("/sign-in"), "form[action='/sign-in/openid/0']"));
        Assert.Equal(("code", "S256", "urn:two-factors"), (provider.Asked["response_type"].ToString(), provider.Asked["code_challenge_method"].ToString(), provider.Asked["acr_values"].ToString()));
        Assert.All(["state", "nonce", "code_challenge"], name => Assert.True(provider.Asked[name].ToString().Length >= 40, name));
    }

    [Fact]
    public async Task A_provider_that_is_away_is_said_to_be_away()
    {
        var provider = await LyingProvider.Start();
        await using var site = await provider.NewSite();
        await provider.DisposeAsync();
        var visitor = site.NewVisitor();
        var page = await visitor.Submit(await visitor.Get("/sign-in"), "form[action='/sign-in/openid/0']");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("つながりません", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenId:0:RequireAcr", "")]
    [InlineData("OpenId:0:Authority", "http://provider.example")]
    [InlineData("OpenId:0:ClientId", "")]
    public void Settings_that_would_not_be_safe_are_refused(string name, string value)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["OpenId:0:Name"] = "x", ["OpenId:0:Authority"] = "https://provider.example", ["OpenId:0:ClientId"] = "x", ["OpenId:0:RequireAcr"] = "x", [name] = value,
        };
        var configuration = Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(new Microsoft.Extensions.Configuration.ConfigurationBuilder(), settings).Build();
        Assert.Contains("OpenId__0", Assert.Throws<InvalidOperationException>(() => new Hoshitori.Features.SignIns.Public.OpenIdProviders(configuration)).Message, StringComparison.Ordinal);
    }
}

public sealed class FinishOpenIdTests
{
    [Fact]
    public async Task Somebody_new_with_a_verified_address_gets_an_account_and_comes_back_to_it()
    {
        await using var provider = await LyingProvider.Start();
        await using var site = await provider.NewSite();
        var (first, second) = (site.NewVisitor(), site.NewVisitor());
        Assert.Equal("/o/next", (await Go(provider, first, "/o/next")).Response.Headers.Location?.OriginalString);
        Assert.True(await first.IsSignedIn());
        // The address there changes: it is still the same person, because the subject is.
        provider.Mail = "moved@provider.example";
        await Go(provider, second);
        Assert.True(await second.IsSignedIn());
        Assert.Equal(1, await People(site));
    }

    [Theory]
    [InlineData(Lie.DiscoveryOfAnotherIssuer)]
    [InlineData(Lie.TokenOfAnotherIssuer)]
    [InlineData(Lie.AnswerOfAnotherIssuer)]
    [InlineData(Lie.TokenForAnotherClient)]
    [InlineData(Lie.TokenOfAnotherKey)]
    [InlineData(Lie.TokenWithoutSignature)]
    [InlineData(Lie.NoNonce)]
    [InlineData(Lie.OldNonce)]
    [InlineData(Lie.Expired)]
    [InlineData(Lie.OneFactorOnly)]
    [InlineData(Lie.NoSubject)]
    public async Task A_provider_that_lies_signs_nobody_in(Lie lie)
    {
        await using var provider = await LyingProvider.Start();
        await using var site = await provider.NewSite();
        var visitor = site.NewVisitor();
        provider.Lie = lie;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Go(provider, visitor)).Status);
        Assert.False(await visitor.IsSignedIn());
        Assert.Equal(0, await People(site));
    }

    [Fact]
    public async Task An_unverified_address_opens_no_account_and_a_known_one_is_never_linked()
    {
        await using var provider = await LyingProvider.Start();
        await using var site = await provider.NewSite();
        await site.SignUp("owner@provider.example");
        foreach (var (verified, word) in new[] { (false, "確認されていません"), (true, "同じメールアドレス") })
        {
            (provider.Mail, provider.MailIsVerified) = ("owner@provider.example", verified);
            var visitor = site.NewVisitor();
            Assert.Contains(word, (await Go(provider, visitor)).One("main > div > [role=alert]").TextContent, StringComparison.Ordinal);
            Assert.False(await visitor.IsSignedIn());
        }

        Assert.Equal(1, await People(site));
    }

    [Fact]
    public async Task An_answer_counts_once_and_only_in_the_browser_that_asked()
    {
        await using var provider = await LyingProvider.Start();
        await using var site = await provider.NewSite();
        var (victim, thief) = (site.NewVisitor(), site.NewVisitor());
        var back = await provider.SignInAt(await victim.Submit(await victim.Get("/sign-in"), "form[action='/sign-in/openid/0']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await thief.Get(back)).Status);
        Assert.False(await thief.IsSignedIn());
        Assert.Equal(HttpStatusCode.Redirect, (await victim.Get(back)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await victim.Get(back)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await thief.Get("/sign-in/openid/0/back?code=x&state=y")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await thief.Get("/sign-in/openid/9/back?code=x&state=y")).Status);
    }

    internal static async Task<Seen> Go(LyingProvider provider, Visitor visitor, string back = "") =>
        await visitor.Get(await provider.SignInAt(await visitor.Submit(await visitor.Get("/sign-in?return=" + Uri.EscapeDataString(back)), "form[action='/sign-in/openid/0']")));

    private static Task<int> People(Site site) => site.LookAround(services => services.GetRequiredService<HoshitoriDb>().Users.CountAsync());
}

public sealed class ProveByOpenIdTests
{
    [Fact]
    public async Task A_fresh_sign_in_there_is_proof_here_and_a_stale_one_is_not()
    {
        await using var provider = await LyingProvider.Start();
        await using var site = await provider.NewSite();
        var visitor = site.NewVisitor();
        await FinishOpenIdTests.Go(provider, visitor);
        // The tokens live by the real clock, which stands still meanwhile: so just over five minutes, within the minute clocks may differ.
        site.Clock.Advance(TimeSpan.FromSeconds(301));
        var prove = await visitor.Get("/account/prove?return=/account/password");
        provider.Lie = Lie.StaleSignIn;
        var stale = await visitor.Get(await provider.SignInAt(await visitor.Submit(prove, "form[action='/account/prove/openid/0']")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.Equal(("login", "0"), (provider.Asked["prompt"].ToString(), provider.Asked["max_age"].ToString()));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/account/password")).Status);
        provider.Lie = Lie.None;
        var done = await visitor.Get(await provider.SignInAt(await visitor.Submit(prove, "form[action='/account/prove/openid/0']")));
        Assert.Equal("/account/password", done.Response.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/account/password")).Status);
    }
}
