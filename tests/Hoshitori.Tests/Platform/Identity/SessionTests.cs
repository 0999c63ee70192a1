using System.Net;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Identity;
using Hoshitori.Platform.Web;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Platform.Identity;

/// <summary>Life and number of sessions; the clock moves, so each has a site of its own.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task An_operator_is_out_after_a_quarter_of_an_hour_unused()
    {
        await using var site = await new Site().Ready();
        var (_, visitor) = await site.NewPerson(isOperator: true);
        site.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.True(await visitor.IsSignedIn());
        site.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        Assert.False(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task An_operator_is_out_after_eight_hours_however_busy()
    {
        await using var site = await new Site().Ready();
        var (_, visitor) = await site.NewPerson(isOperator: true);
        for (var minutes = 0; minutes < 480; minutes += 15)
        {
            Assert.True(await visitor.IsSignedIn());
            site.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        Assert.True(await visitor.IsSignedIn());
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(await visitor.IsSignedIn());
    }

    [Fact]
    public async Task The_eleventh_sign_in_ends_the_oldest()
    {
        await using var site = await new Site().Ready();
        var (first, passkey) = await site.SignUpByPasskey("many@sessions.example");
        var later = new List<Visitor>();
        for (var number = 2; number <= SessionLimits.Most + 1; number++)
        {
            Assert.True(await first.IsSignedIn(), $"ended before sign-in {number}");
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            later.Add(site.NewVisitor());
            await passkey.Send(later[^1], await later[^1].Get("/sign-in"), "form[action='/sign-in/passkey']");
        }

        Assert.False(await first.IsSignedIn());
        foreach (var visitor in later)
        {
            Assert.True(await visitor.IsSignedIn());
        }

        Assert.Equal(10, await site.LookAround(services => services.GetRequiredService<HoshitoriDb>().Set<Session>().CountAsync(session => session.EndedAt == null)));
        passkey.Dispose();
    }

    [Fact]
    public async Task Signing_in_makes_a_session_of_its_own_and_a_cookie_brought_along_is_worth_nothing()
    {
        await using var site = await new Site().Ready();
        var (_, passkey) = await site.SignUpByPasskey("fixed@sessions.example");
        var visitor = site.NewVisitor();
        var planted = new string('A', 43);
        visitor.SetCookie("hoshitori", planted);
        await passkey.Send(visitor, await visitor.Get("/sign-in"), "form[action='/sign-in/passkey']");
        Assert.NotEqual(planted, visitor.Cookie("hoshitori"));
        var other = site.NewVisitor();
        other.SetCookie("hoshitori", planted);
        Assert.False(await other.IsSignedIn());
        passkey.Dispose();
    }

    [Fact]
    public async Task A_route_that_is_no_entrance_starts_none()
    {
        await using var site = await new Site
        {
            AddRoutes = app =>
            {
                app.MapGet("/back-door", Open).Requires("back.door", Permission.Anyone);
                app.MapGet("/side-door", Open).Requires("side.door", Permission.Anyone).LetsIn(SignInWay.OpenId);
                app.MapGet("/front-door", Open).Requires("front.door", Permission.Anyone).LetsIn(SignInWay.Passkey);
            },
        }.Ready();
        var (person, _) = await site.NewPerson();
        foreach (var (door, status) in new[] { ("/back-door", HttpStatusCode.InternalServerError), ("/side-door", HttpStatusCode.InternalServerError), ("/front-door", HttpStatusCode.OK) })
        {
            Assert.Equal((door, status), (door, (await site.NewVisitor().Get($"{door}?person={person}")).Status));
        }
    }

    private static async Task<string> Open(Guid person, Sessions sessions, Changes changes) =>
        (await changes.Save<string>("tests.door", async stop => await sessions.Start(person, SignInWay.Passkey, "door", stop), _ => new AuditNote("test"), default)).Kind.ToString();
}
