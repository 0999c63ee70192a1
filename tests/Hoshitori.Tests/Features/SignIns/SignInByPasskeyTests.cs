using System.Net;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.SignIns;

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
