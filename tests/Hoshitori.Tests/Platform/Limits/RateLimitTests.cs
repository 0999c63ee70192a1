using System.Net;
using Hoshitori.Platform.Limits;
using Hoshitori.Platform.Web;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hoshitori.Tests.Platform.Limits;

/// <summary>Who asks too often is told when to come back; a still clock gives no new turns.</summary>
public sealed class RateLimitTests
{
    private static readonly RateLimits Few = new(Strict: 3, Saves: 5, Reads: 8);

    [Theory]
    [InlineData("GET", "/test/read", 8, "7.5")]
    [InlineData("POST", "/test/save", 5, "12")]
    [InlineData("POST", "/sign-in/test", 3, "20")]
    [InlineData("POST", "/test/strict", 3, "20")]
    public async Task Each_kind_has_its_own_figure_and_turns_come_back_with_time(string method, string path, int allowed, string secondsForOne)
    {
        await using var site = await Start(Few);
        using var visitor = site.NewVisitor();
        var verb = new HttpMethod(method);
        for (var turn = 0; turn < allowed; turn++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.Send(verb, path)).StatusCode);
        }

        var refused = await visitor.Send(verb, path);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        var wait = refused.Headers.RetryAfter!.Delta!.Value;
        Assert.Equal(Math.Ceiling(double.Parse(secondsForOne, System.Globalization.CultureInfo.InvariantCulture)), wait.TotalSeconds);
        Assert.Contains("少し間をおいてください", (await Seen.Of(refused)).Text, StringComparison.Ordinal);

        site.Clock.Advance(wait);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Send(verb, path)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.Send(verb, path)).StatusCode);
    }

    [Fact]
    public async Task Reading_goes_on_while_saving_is_slowed()
    {
        await using var site = await Start(Few);
        using var visitor = site.NewVisitor();
        for (var turn = 0; turn < 6; turn++)
        {
            await visitor.Send(HttpMethod.Post, "/test/save");
        }

        Assert.Equal(HttpStatusCode.OK, (await visitor.Send(HttpMethod.Get, "/test/read")).StatusCode);
    }

    [Fact]
    public async Task A_new_cookie_or_a_told_address_gives_no_new_turns()
    {
        await using var site = await Start(Few);
        var answers = new List<HttpStatusCode>();
        for (var turn = 0; turn < 5; turn++)
        {
            using var visitor = site.NewVisitor();
            visitor.SetCookie("hoshitori", $"x{turn}");
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, "/sign-in/test"));
            request.Headers.Add("X-Forwarded-For", $"203.0.113.{turn}");
            using var client = new HttpClient();
            answers.Add((await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task Costly_work_of_one_visitor_waits_in_line_and_a_long_line_is_refused()
    {
        var (running, most, gate) = (0, 0, new SemaphoreSlim(0));
        await using var limited = await OwnSite.Start(options => options with { Limits = RateLimits.Default }, app =>
            app.MapGet("/test/costly", async () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await gate.WaitAsync();
                Interlocked.Decrement(ref running);
                return "";
            }).Requires("home.show", Permission.Anyone).Limited(LimitKind.Costly));
        using var visitor = limited.NewVisitor();
        var asked = Enumerable.Range(0, 8).Select(_ => visitor.Send(HttpMethod.Get, "/test/costly")).ToList();
        var refused = new List<HttpStatusCode>();
        while (refused.Count < 3)
        {
            var first = await Task.WhenAny(asked);
            asked.Remove(first);
            refused.Add((await first).StatusCode);
        }

        gate.Release(8);
        Assert.All(refused, status => Assert.Equal(HttpStatusCode.TooManyRequests, status));
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(1, most);
    }

    [Theory]
    [InlineData(null, null, null, "30 600 3000")]
    [InlineData("1", "2", "0", "1 2 0")]
    [InlineData("many", null, null, null)]
    [InlineData("-1", null, null, null)]
    public void The_environment_sets_the_figures(string? strict, string? saves, string? reads, string? figures)
    {
        var settings = new Dictionary<string, string?> { ["Limits__Strict"] = strict, ["Limits__Saves"] = saves, ["Limits__Reads"] = reads };
        var limits = RateLimits.Of(name => settings[name]);
        Assert.Equal(figures, limits is null ? null : $"{limits.Strict} {limits.Saves} {limits.Reads}");
    }

    private static Task<OwnSite> Start(RateLimits limits) => OwnSite.Start(options => options with { Limits = limits }, app =>
    {
        app.MapGet("/test/read", () => "").Requires("home.show", Permission.Anyone);
        app.MapPost("/test/save", () => "").Requires("home.show", Permission.Anyone).WithoutFormToken("only counted");
        app.MapPost("/sign-in/test", () => "").Requires("home.show", Permission.Anyone).WithoutFormToken("only counted");
        app.MapPost("/test/strict", () => "").Requires("home.show", Permission.Anyone).WithoutFormToken("only counted").Limited(LimitKind.Strict);
    });
}
