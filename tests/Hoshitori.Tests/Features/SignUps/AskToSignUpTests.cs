using System.Net;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.SignUps;

public sealed class ShowSignUpTests(Site site)
{
    [Fact]
    public async Task An_address_is_all_that_is_asked()
    {
        var page = await site.NewVisitor().Get("/sign-up?return=/o/abc/questions");
        Assert.Equal("登録", page.Heading);
        Assert.Equal(["return", "address"], page.All("form[action='/sign-up'] input:not([name=form-token])").Select(field => field.GetAttribute("name")));
        Assert.Equal("/o/abc/questions", page.One("form[action='/sign-up'] input[name=return]").GetAttribute("value"));
    }

    [Fact]
    public async Task Nobody_is_led_to_another_site_afterwards() =>
        Assert.Empty((await site.NewVisitor().Get("/sign-up?return=https://evil.example/")).All("input[name=return]"));

    [Fact]
    public async Task Who_is_signed_in_goes_on_at_once()
    {
        var (_, visitor) = await site.NewPerson();
        Assert.Equal("/organizations/new", (await visitor.Get("/sign-up")).Response.Headers.Location?.OriginalString);
    }
}

public sealed class AskToSignUpTests(Site site)
{
    [Fact]
    public async Task A_link_comes_by_mail_and_the_log_names_no_address()
    {
        var visitor = site.NewVisitor();
        var sent = await Ask(visitor, "Hanako@Ask.Example");
        Assert.Contains("hanako@ask.example", sent.Text, StringComparison.Ordinal);
        var mail = Assert.Single(await site.MailsTo("hanako@ask.example"));
        Assert.StartsWith("/links/", SigningUp.LinkIn(mail), StringComparison.Ordinal);
        Assert.DoesNotContain(await site.AuditOf("sign-ups.ask"), entry => (entry.Subject + entry.Detail).Contains("hanako", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Full_width_letters_are_the_same_mailbox()
    {
        await Ask(site.NewVisitor(), "ｗｉｄｅ@ask.example");
        Assert.Single(await site.MailsTo("wide@ask.example"));
    }

    [Theory]
    [InlineData("花子@ask.example")]
    [InlineData("two@ask.example, three@ask.example")]
    [InlineData("head@ask.example\r\nBcc: all@ask.example")]
    [InlineData("<angle@ask.example>")]
    [InlineData("nothing")]
    public async Task What_is_no_mailbox_comes_back_as_it_was_typed(string typed)
    {
        var page = await Ask(site.NewVisitor(), typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.One("[role=alert]").TextContent);
        Assert.Equal(typed, page.One("input[name=address]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_known_address_gets_the_same_answer_and_a_mail_without_a_link()
    {
        await site.SignUp("known@ask.example");
        var (known, unknown) = (await Ask(site.NewVisitor(), "known@ask.example"), await Ask(site.NewVisitor(), "other@ask.example"));
        Assert.Equal(unknown.Status, known.Status);
        Assert.Equal(unknown.Page.Body!.InnerHtml.Replace("other@", "known@", StringComparison.Ordinal), known.Page.Body!.InnerHtml);
        var mail = Assert.Single(await site.MailsTo("known@ask.example"), mail => mail.Subject.Contains("済んでいます", StringComparison.Ordinal));
        Assert.DoesNotContain("/links/", mail.Body, StringComparison.Ordinal);
        Assert.Contains("/sign-in", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_is_not_flooded_and_nobody_is_told()
    {
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Ask(site.NewVisitor(), "flood@ask.example")).Status);
        }

        Assert.Equal(4, (await site.MailsTo("flood@ask.example")).Count);
    }

    [Fact]
    public async Task A_form_of_a_stranger_is_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await site.NewVisitor().Post("/sign-up", [("address", "csrf@ask.example")])).Status);
        Assert.Empty(await site.MailsTo("csrf@ask.example"));
    }

    private static async Task<Seen> Ask(Visitor visitor, string address) =>
        await visitor.Submit(await visitor.Get("/sign-up"), "form[action='/sign-up']", ("address", address));
}

public sealed class OpenLinkTests
{
    [Fact]
    public async Task Opening_moves_the_token_out_of_the_address_and_uses_nothing_up()
    {
        await using var site = await new Site().Ready();
        await site.ProveAddress(site.NewVisitor(), "scanner@link.example");
        var link = await site.LinkTo("scanner@link.example");
        var visitor = site.NewVisitor();
        var opened = await visitor.Get(link);
        Assert.Equal("/sign-up/finish", opened.Response.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/sign-up/finish")).Status);
    }

    [Fact]
    public async Task A_link_ends_after_a_day()
    {
        await using var site = await new Site().Ready();
        var visitor = site.NewVisitor();
        await site.ProveAddress(visitor, "late@link.example");
        site.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get(await site.LinkTo("late@link.example"))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get("/sign-up/finish")).Status);
    }

    [Fact]
    public async Task Anything_else_in_its_place_opens_nothing()
    {
        await using var site = await new Site().Ready();
        foreach (var token in new[] { "x", new string('A', 43), new string('a', 2000), "AAAA====" })
        {
            Assert.Equal(HttpStatusCode.Gone, (await site.NewVisitor().Get("/links/" + token)).Status);
        }
    }

    [Fact]
    public async Task Only_the_hash_of_a_token_is_stored()
    {
        await using var site = await new Site().Ready();
        await site.ProveAddress(site.NewVisitor(), "hash@link.example");
        var token = (await site.LinkTo("hash@link.example"))["/links/".Length..];
        Assert.Equal(43, token.Length);
        var stored = await site.Links();
        Assert.DoesNotContain(stored, link => Convert.ToHexString(link.TokenHash) == Convert.ToHexString(System.Buffers.Text.Base64Url.DecodeFromChars(token)));
        Assert.All(stored, link => Assert.Equal(32, link.TokenHash.Length));
    }

    [Fact]
    public async Task A_link_of_one_purpose_is_good_for_no_other()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("purpose@link.example");
        var visitor = site.NewVisitor();
        await visitor.Submit(await visitor.Get("/reset"), "form[action='/reset']", ("address", account.Address));
        await visitor.Get(await site.LinkTo(account.Address, "決め直し"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/reset/password")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get("/sign-up/finish")).Status);
    }
}
