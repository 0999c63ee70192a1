using System.Net;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Security;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Accounts;

/// <summary>The name of one's company makes no password, whether one is signed in or not.</summary>
public sealed class CompanyNamePasswordTests(Site site)
{
    private const string Guessable = "さくら坂電設株式会社2026!";

    [Fact]
    public async Task It_is_refused_when_changing_and_when_setting_a_new_one()
    {
        var account = await site.SignUp("company@names.example");
        using var knock = new Knock(site);
        await knock.Add(await site.NewOwner("サクラ坂電設株式会社"), (await site.PersonOf(account.Address)).Id, Role.Member);
        var changed = await account.Visitor.Submit(await account.Visitor.Get("/account/password"), "form[action='/account/password']", ("password", Guessable));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.Status);
        Assert.Contains("会社名", changed.One("[role=alert]").TextContent, StringComparison.Ordinal);

        var visitor = site.NewVisitor();
        await visitor.Submit(await visitor.Get("/reset"), "form[action='/reset']", ("address", account.Address));
        await visitor.Get(await site.LinkTo(account.Address, "決め直し"));
        var reset = await visitor.Submit(await visitor.Get("/reset/password"), "form[action='/reset/password']", ("password", Guessable));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reset.Status);
    }
}
