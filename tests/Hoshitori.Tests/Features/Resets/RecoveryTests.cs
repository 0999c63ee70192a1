using System.Net;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Rules.Accounts;
using Hoshitori.Rules.Organizations;
using Hoshitori.Tests.Security;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Resets;

/// <summary>Somebody for whom two owners asked, with the mail in hand; the clock moves, so each has a site of its own.</summary>
internal sealed record Lost(Site Site, Account Account, SoftPasskey Passkey, Member Owner, Visitor Visitor) : IAsyncDisposable
{
    public const string Form = "form[action='/recovery']";
    public const string Stop = "form[action='/recovery/stop']";
    public const string NewPassword = "夏みかん と 縁側 と 三毛猫";

    public static async Task<Lost> Start(string address)
    {
        var site = await new Site().Ready();
        var account = await site.SignUp(address);
        var passkey = new SoftPasskey(site.Address);
        await passkey.Send(account.Visitor, await account.Visitor.Get("/account/passkeys/new"), "form[action='/account/passkeys']", ("name", "鍵"));
        var first = await site.NewOwner();
        var second = await site.Join(first, Role.Owner);
        var person = (await site.PersonOf(address)).Id;
        using var knock = new Knock(site);
        await knock.Add(first, person, Role.Member);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var owner in new[] { first, second })
        {
            await owner.Visitor.Submit(await owner.Visitor.Get(owner.At("/members")), $"form[action$='/{person}/recovery']");
        }

        var visitor = site.NewVisitor();
        var opened = await visitor.Get(await site.LinkTo(address, "入り直し"));
        Assert.Equal("/recovery", opened.Response.Headers.Location?.OriginalString);
        return new(site, account, passkey, first, visitor);
    }

    /// <summary>Opens the mail again; the browser keeps an opened link for two hours.</summary>
    public async Task<Seen> Open()
    {
        await Visitor.Get(await Site.LinkTo(Account.Address, "入り直し"));
        return await Visitor.Get("/recovery");
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        Passkey.Dispose();
        await Site.DisposeAsync();
    }
}

public sealed class ShowRecoveryTests
{
    [Fact]
    public async Task For_a_day_there_is_nothing_but_waiting_and_stopping()
    {
        await using var lost = await Lost.Start("wait@again.example");
        lost.Site.Clock.Advance(Recovery.Notice - TimeSpan.FromMinutes(1));
        var page = await lost.Open();
        Assert.Contains("11月24日 12:01から", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.All(Lost.Form));
        Assert.Single(page.All(Lost.Stop));
        lost.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single((await lost.Open()).All(Lost.Form + " input[type=password]"));
    }

    [Fact]
    public async Task After_eight_days_and_without_a_link_it_is_over()
    {
        await using var lost = await Lost.Start("late@again.example");
        Assert.Equal(HttpStatusCode.Gone, (await lost.Site.NewVisitor().Get("/recovery")).Status);
        lost.Site.Clock.Advance(Recovery.Whole);
        Assert.Equal(HttpStatusCode.Gone, (await lost.Visitor.Get("/recovery")).Status);
    }

    [Fact]
    public async Task Whoever_signs_in_as_usual_has_cancelled_it()
    {
        await using var lost = await Lost.Start("found@again.example");
        await lost.Account.SignIn();
        lost.Site.Clock.Advance(Recovery.Notice);
        Assert.Equal(HttpStatusCode.Gone, (await lost.Visitor.Get("/recovery")).Status);
    }
}

public sealed class FinishRecoveryTests
{
    [Fact]
    public async Task After_a_day_a_new_password_and_new_codes_open_and_nothing_old_does()
    {
        await using var lost = await Lost.Start("done@again.example");
        lost.Site.Clock.Advance(Recovery.Notice);
        var page = await lost.Open();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lost.Visitor.Submit(page, Lost.Form, ("password", "password1234"))).Status);
        var codes = SigningUp.CodesOn(await lost.Visitor.Submit(page, Lost.Form, ("password", Lost.NewPassword)));
        Assert.Equal(10, codes.Count);
        Assert.False(await lost.Visitor.IsSignedIn());
        Assert.False(await lost.Account.Visitor.IsSignedIn());
        Assert.Contains(await lost.Site.MailsTo(lost.Account.Address), mail => mail.Subject.Contains("入り直しが済みました", StringComparison.Ordinal));

        var visitor = lost.Site.NewVisitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lost.Account.GivePassword(visitor)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lost.Passkey.Send(visitor, await visitor.Get("/sign-in"), "form[action='/sign-in/passkey']")).Status);
        var code = await lost.Account.GivePassword(visitor, Lost.NewPassword);
        foreach (var old in new[] { lost.Account.Code, lost.Account.Codes[0] })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Submit(code, "form[action='/sign-in/code']", ("code", old))).Status);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Submit(code, "form[action='/sign-in/code']", ("code", codes[0]))).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(lost.Owner.At("/members"))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await lost.Visitor.Submit(page, Lost.Form, ("password", Lost.NewPassword))).Status);
    }

    [Fact]
    public async Task Before_the_day_is_over_a_form_sent_by_hand_does_nothing()
    {
        await using var lost = await Lost.Start("early@again.example");
        var token = (await lost.Open()).One(Lost.Stop + " input[name=form-token]").GetAttribute("value")!;
        lost.Site.Clock.Advance(Recovery.Notice - TimeSpan.FromSeconds(1));
        await lost.Open();
        Assert.Equal(HttpStatusCode.Conflict, (await lost.Visitor.Post("/recovery", [("form-token", token), ("password", Lost.NewPassword)])).Status);
        Assert.Equal("確認コード", (await lost.Account.GivePassword(lost.Site.NewVisitor())).Heading);
    }

    [Fact]
    public async Task Who_came_into_another_organisation_meanwhile_is_not_opened_by_one()
    {
        await using var lost = await Lost.Start("both@again.example");
        using var knock = new Knock(lost.Site);
        await knock.Add(await lost.Site.NewOwner(), (await lost.Site.PersonOf(lost.Account.Address)).Id, Role.Reader);
        lost.Site.Clock.Advance(Recovery.Notice);
        Assert.Equal(HttpStatusCode.Gone, (await lost.Visitor.Submit(await lost.Open(), Lost.Form, ("password", Lost.NewPassword))).Status);
    }

    [Fact]
    public async Task Neither_an_operator_nor_somebody_elses_link_is_let_in()
    {
        await using var lost = await Lost.Start("op@again.example");
        lost.Site.Clock.Advance(Recovery.Notice);
        var page = await lost.Open();
        await lost.Site.MakeOperator(lost.Account.Address);
        Assert.Equal(HttpStatusCode.Gone, (await lost.Visitor.Submit(page, Lost.Form, ("password", Lost.NewPassword))).Status);
        // A link to set a password is good for that and not for this.
        var reset = await lost.Site.SignUp("reset@again.example");
        await AskForResetTests.Ask(lost.Visitor, reset.Address);
        await lost.Visitor.Get(await lost.Site.LinkTo(reset.Address, "決め直し"));
        Assert.Equal(HttpStatusCode.Gone, (await lost.Visitor.Get("/recovery")).Status);
    }
}

public sealed class StopRecoveryTests
{
    [Fact]
    public async Task The_person_stops_it_and_nothing_has_changed()
    {
        await using var lost = await Lost.Start("stop@again.example");
        var page = await lost.Open();
        Assert.Equal("入り直しをやめさせました", (await lost.Visitor.Submit(page, Lost.Stop)).Heading);
        lost.Site.Clock.Advance(Recovery.Notice);
        Assert.Equal(HttpStatusCode.Gone, (await lost.Visitor.Get(await lost.Site.LinkTo(lost.Account.Address, "入り直し"))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await lost.Visitor.Submit(page, Lost.Stop)).Status);
        Assert.Equal("確認コード", (await lost.Account.GivePassword(lost.Site.NewVisitor())).Heading);
        var visitor = lost.Site.NewVisitor();
        await lost.Passkey.Send(visitor, await visitor.Get("/sign-in"), "form[action='/sign-in/passkey']");
        Assert.True(await visitor.IsSignedIn());
        Assert.Single(await lost.Site.AuditOf("resets.stop-recovery"));
    }
}
