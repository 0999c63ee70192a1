using System.Net;
using Hoshitori.Tests.Support;

namespace Hoshitori.Tests.Features.SignIns;

public sealed class SignInAsDemoTests
{
    [Fact]
    public async Task One_button_signs_in_only_people_made_for_the_demo()
    {
        await using var site = await new Site { IsDemo = true }.Ready();
        var demo = await site.AddPerson("demo@demo.example", isDemo: true);
        var real = await site.AddPerson("real@demo.example", isDemo: false);
        var visitor = site.NewVisitor();
        var page = await visitor.Get("/sign-in");
        Assert.Equal([demo.ToString()], page.All("form[action='/sign-in/demo'] button").Select(button => button.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Submit(page, "form[action='/sign-in/demo']", ("person", real.ToString()))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Submit(page, "form[action='/sign-in/demo']", ("person", demo.ToString()))).Status);
        Assert.True(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task Without_the_demo_there_is_no_such_door()
    {
        await using var site = await new Site().Ready();
        var demo = await site.AddPerson("demo@demo.example", isDemo: true);
        var visitor = site.NewVisitor();
        var page = await visitor.Get("/sign-in");
        Assert.Empty(page.All("form[action='/sign-in/demo']"));
        var token = page.All("input[name=form-token]")[0].GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post("/sign-in/demo", [("form-token", token), ("person", demo.ToString())])).Status);
    }
}
