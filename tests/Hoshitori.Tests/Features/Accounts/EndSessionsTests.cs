using System.Net;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.Accounts;

public sealed class EndSessionsTests
{
    private const string Form = "form[action='/account/sessions/end']";

    [Fact]
    public async Task One_or_all_others_end_at_once()
    {
        await using var site = await new Site().Ready();
        var account = await site.SignUp("end@account.example");
        var (second, third) = (await account.SignIn(), await account.SignIn());
        var page = await account.Visitor.Get("/account");
        var buttons = page.All(Form + " button").Select(button => button.GetAttribute("value")!).ToList();
        Assert.Equal(3, buttons.Count);
        await account.Visitor.Submit(page, Form + ":has(button[value='" + buttons[0] + "'])", ("session", buttons[0]));
        Assert.NotEqual(await second.IsSignedIn(), await third.IsSignedIn());
        await account.Visitor.Submit(page, Form + ":has(button[value=others])", ("session", "others"));
        Assert.False(await second.IsSignedIn() || await third.IsSignedIn());
        Assert.True(await account.Visitor.IsSignedIn());
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        await using var site = await new Site().Ready();
        var victim = await site.SignUp("victim@account.example");
        var other = await victim.SignIn();
        var id = (await other.Get("/account")).All(Form + " button")[0].GetAttribute("value")!;
        var (_, attacker) = await site.NewPerson();
        var token = (await attacker.Get("/account")).All("input[name=form-token]")[0].GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await attacker.Post("/account/sessions/end", [("form-token", token), ("session", id)])).Status);
        Assert.True(await victim.Visitor.IsSignedIn());
    }
}
