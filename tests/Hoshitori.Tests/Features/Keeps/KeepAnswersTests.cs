using System.Net;
using Hoshitori.Features.Keeps;
using Hoshitori.Features.Keeps.Data;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Jobs;
using Hoshitori.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hoshitori.Tests.Features.Keeps;

public sealed class KeepAnswersTests(Site site)
{
    [Fact]
    public async Task A_result_is_held_under_a_token_only_the_browser_knows()
    {
        using var visitor = site.NewVisitor();
        var seen = await site.KeepSheet(visitor);
        Assert.Equal("/keep", seen.Response.Headers.Location!.ToString());
        var cookie = Assert.Single(seen.Response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("keep=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        var token = cookie["keep=".Length..cookie.IndexOf(';', StringComparison.Ordinal)];
        Assert.True(token.Length >= 43);
        await using var scope = site.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<HoshitoriDb>().Set<HeldAnswers>().ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(rows, row => Assert.DoesNotContain(token, System.Text.Encoding.UTF8.GetString(row.Content) + Convert.ToHexStringLower(row.TokenHash), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_signed_in_goes_straight_on()
    {
        var owner = await site.NewOwner();
        Assert.Equal("/keep/continue", (await Kept.KeepFile(owner.Visitor)).Response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Nothing_to_keep_and_no_form_are_refused_with_a_page()
    {
        using var visitor = site.NewVisitor();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Post("/keep", [("edition", "2026-04")])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Post("/keep", [("text", "format: 2")])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Seen.Of(await visitor.Send(HttpMethod.Post, "/keep", new StringContent("{}", null, "application/json")))).Status);
    }

    [Fact]
    public async Task Too_much_is_refused()
    {
        using var visitor = site.NewVisitor();
        var ids = site.Catalogue.Controls.Keys.Take(200).ToList();
        var text = "format: 1\nscope: {name: all}\ncompany: {name: A}\ncontrols:\n" + string.Concat(ids.Select(id => $"  {id}: {{state: in-place, note: {new string('x', 1900)}}}\n"));
        var seen = await visitor.Post("/keep", [("text", text)]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, seen.Status);
        Assert.Contains("256KB", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        using var visitor = site.NewVisitor();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("text", Kept.File)]);
        content.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Send(HttpMethod.Post, "/keep", content)).StatusCode);
    }

    [Fact]
    public async Task What_is_over_its_time_goes_at_night()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        using var visitor = own.NewVisitor();
        await own.KeepSheet(visitor);
        await own.KeepSheet(visitor);
        own.Clock.Advance(KeepLimits.Life);
        await own.KeepSheet(visitor);
        var removed = await own.LookAround(services => services.GetServices<Expiring>().Single(kind => kind.Name == "held-answers")
            .Remove(services.GetRequiredService<HoshitoriDb>(), own.Clock.GetUtcNow().UtcDateTime, TestContext.Current.CancellationToken));
        Assert.Equal((2, 1), (removed, await own.Count()));
    }
}
