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
