using System.Net;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Accounts;

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
