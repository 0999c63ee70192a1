using System.Net;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Accounts;

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
