using System.Net;
using Hoshitori.Features.Operators.Public;
using Hoshitori.Platform.Identity;
using Hoshitori.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Operators;

/// <summary>From the printed link to an operator; each on an installation of its own.</summary>
public sealed class OperatorSignUpTests : IAsyncLifetime
{
    private const string Ask = "form[action='/sign-up']";
    private const string Finish = "form[action='/sign-up/passkey']";
    private const string Address = "operator@setup.example";

    private readonly Site site = new();
    private Visitor visitor = null!;
    private SoftPasskey passkey = null!;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        (visitor, passkey) = (site.NewVisitor(), new SoftPasskey(site.Address));
    }

    public ValueTask DisposeAsync()
    {
        visitor.Dispose();
        passkey.Dispose();
        return site.DisposeAsync();
    }

    [Fact]
    public async Task The_printed_link_makes_an_operator_with_a_passkey_who_begins_with_the_organisations()
    {
        var path = await Offer();
        await AskFor(Address, path!);
        var choose = await Open(Address);
        Assert.Empty(choose.All("a[href='/sign-up/password']"));
        var done = await passkey.Send(visitor, choose, Finish, ("name", "運用 一子"));
        Assert.Equal((HttpStatusCode.Redirect, "/operator/organizations"), (done.Status, done.Response.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/operator/organizations")).Status);
        var person = await site.PersonOf(Address);
        Assert.True(person is { IsOperator: true, PasswordHash: null });
        Assert.Equal(0, await site.LookAround(async services => (await services.GetRequiredService<Factors>().Of(person, default)).CodesLeft));
        Assert.Equal(HttpStatusCode.Gone, (await site.NewVisitor().Get(path!)).Status);
        Assert.Null(await Offer());
    }

    [Fact]
    public async Task No_other_way_in_can_be_had_neither_at_first_nor_later()
    {
        await AskFor(Address, (await Offer())!);
        var choose = await Open(Address);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get("/sign-up/password")).Status);
        var token = choose.One(Finish + " input[name=form-token]").GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Post("/sign-up/password", [("form-token", token), ("name", "運用"), ("password", SigningUp.Password)])).Status);
        await passkey.Send(visitor, choose, Finish, ("name", "運用"));
        var account = await visitor.Get("/account");
        Assert.Empty(account.All("a[href='/account/password'], a[href='/account/code-app'], form[action='/account/codes']"));
        var own = account.All("input[name=form-token]")[0].GetAttribute("value")!;
        foreach (var path in new[] { "/account/password", "/account/code-app", "/account/codes", "/account/openid/0" })
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await visitor.Post(path, [("form-token", own), ("password", SigningUp.Password)])).Status));
        }

        await visitor.Submit(await visitor.Get("/reset"), "form[action='/reset']", ("address", Address));
        Assert.DoesNotContain(await site.MailsTo(Address), mail => mail.Subject.Contains("決め直し", StringComparison.Ordinal) && mail.Body.Contains("/links/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mistyped_address_is_corrected_and_its_mail_is_worth_nothing()
    {
        var path = (await Offer())!;
        var sent = await AskFor("oprator@setup.example", path);
        Assert.StartsWith("/sign-up?operator=", sent.One("main a").GetAttribute("href"), StringComparison.Ordinal);
        await visitor.Submit(await visitor.Get(sent.One("main a").GetAttribute("href")!), Ask, ("address", Address));
        Assert.Equal(HttpStatusCode.Gone, (await site.NewVisitor().Get(await site.LinkTo("oprator@setup.example"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await passkey.Send(visitor, await Open(Address), Finish, ("name", "運用"))).Status);
    }

    [Fact]
    public async Task A_link_printed_anew_ends_the_mail_of_the_one_before()
    {
        await AskFor(Address, (await Offer())!);
        await Offer();
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get(await site.LinkTo(Address))).Status);
    }

    [Fact]
    public async Task After_half_an_hour_no_account_comes_of_it_at_all()
    {
        await AskFor(Address, (await Offer())!);
        var choose = await Open(Address);
        site.Clock.Advance(OperatorSetup.Works);
        Assert.Equal(HttpStatusCode.Gone, (await passkey.Send(visitor, choose, Finish, ("name", "運用"))).Status);
        Assert.Equal(0, await site.LookAround(services => Task.FromResult(services.GetRequiredService<Hoshitori.Platform.Data.HoshitoriDb>().Users.Count())));
    }

    [Fact]
    public async Task Of_two_who_finish_one_becomes_the_operator()
    {
        await AskFor(Address, (await Offer())!);
        var (other, second) = (site.NewVisitor(), new SoftPasskey(site.Address));
        var (one, two) = (await Open(Address), await Open(Address, other));
        Assert.Equal(HttpStatusCode.Redirect, (await passkey.Send(visitor, one, Finish, ("name", "一"))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await second.Send(other, two, Finish, ("name", "二"))).Status);
        second.Dispose();
    }

    [Fact]
    public async Task Without_the_marker_nobody_becomes_an_operator()
    {
        await Offer();
        var (_, own) = await site.SignUpByPasskey("plain@setup.example");
        Assert.False((await site.PersonOf("plain@setup.example")).IsOperator);
        own.Dispose();
    }

    private Task<string?> Offer() => OperatorSetup.Offer(site.Services, TestContext.Current.CancellationToken);

    private async Task<Seen> AskFor(string address, string path)
    {
        var signUp = (await visitor.Get(path)).One("main a.button").GetAttribute("href")!;
        return await visitor.Submit(await visitor.Get(signUp), Ask, ("address", address));
    }

    private async Task<Seen> Open(string address, Visitor? by = null)
    {
        await (by ?? visitor).Get(await site.LinkTo(address));
        return await (by ?? visitor).Get("/sign-up/finish");
    }
}
