using System.Text.Json;
using Hoshitori.Platform.Data;
using Hoshitori.Platform.Logs;
using Hoshitori.Platform.Web;
using Hoshitori.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hoshitori.Tests.Platform.Logs;

/// <summary>Lines of the log: who did what, and nothing anybody typed.</summary>
public sealed class JsonLogTests
{
    [Fact]
    public async Task A_request_is_one_line_with_who_what_and_how_it_ended()
    {
        var log = new StringWriter();
        await using (var site = await OwnSite.Start(options => options with { Log = log }))
        {
            using var visitor = site.NewVisitor();
            await visitor.Send(HttpMethod.Get, "/catalogue");
        }

        var line = Assert.Single(Lines(log), line => line.TryGetProperty("action", out var action) && action.GetString() == "catalogues.show");
        Assert.Equal(("nobody", "GET", "200", "00000000-0000-0000-0000-000000000000"),
            (line.GetProperty("actor").GetString(), line.GetProperty("method").GetString(), line.GetProperty("status").GetString(), line.GetProperty("tenant").GetString()));
        Assert.Equal("2026-11-23T03:00:00.0000000Z", line.GetProperty("at").GetString());
        Assert.Equal(32, line.GetProperty("trace").GetString()!.Length);
    }

    [Fact]
    public async Task Nothing_planted_in_a_request_or_a_failure_is_logged_audited_or_queued()
    {
        var log = new StringWriter();
        await using (var site = await OwnSite.Start(options => options with { Log = log }, app =>
        {
            app.MapPost("/test/throw", (Delegate)Throw).Requires("home.show", Permission.Anyone);
            app.MapGet("/test/throw/{word}", (string word) => Quote(word)).Requires("home.show", Permission.Anyone);
            app.MapPost("/test/number", ([Microsoft.AspNetCore.Mvc.FromForm] int number) => "").Requires("home.show", Permission.Anyone).DisableAntiforgery();
        }))
        {
            foreach (var request in Requests(site.Address))
            {
                using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
                try
                {
                    (await client.SendAsync(request, TestContext.Current.CancellationToken)).Dispose();
                }
                catch (HttpRequestException)
                {
                    // Refused before it was an answer; it may still not be logged.
                }
            }

            await using var scope = site.Services.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<StoreOptions>();
            Assert.DoesNotContain("q9secret", await StoreDump.Of(store), StringComparison.OrdinalIgnoreCase);
        }

        var text = log.ToString();
        Assert.Contains("Request {Reference} failed", text, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", text, StringComparison.Ordinal);
        Assert.DoesNotContain("q9secret", text, StringComparison.OrdinalIgnoreCase);
        Assert.All(Lines(log), line => Assert.True(line.GetProperty("level").GetString()!.Length > 0));
    }

    [Fact]
    public void Other_peoples_messages_keep_their_template_only_and_control_letters_are_escaped()
    {
        var text = new StringWriter();
        using (var log = new JsonLog(text, TimeProvider.System))
        {
#pragma warning disable CA1848, CA2254 // Written as other people's code writes.
            log.CreateLogger("Vendor.Thing").LogError(new InvalidOperationException("planted-error"), "User {Name} failed", "planted-name");
            log.CreateLogger("Hoshitori.Thing").LogWarning("Value {Value}", "a\n{\"level\":\"forged\"}\u001b[31m");
#pragma warning restore CA1848, CA2254
        }

        var lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.DoesNotContain("planted", lines[0], StringComparison.Ordinal);
        Assert.Contains("User {Name} failed", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', lines[1]);
    }

    private static IEnumerable<HttpRequestMessage> Requests(Uri site)
    {
        for (var number = 0; number < 10; number++)
        {
            var word = $"q9secret-{number}-太郎@example.test";
            yield return new(HttpMethod.Get, new Uri(site, $"/catalogue?q={word}&{word}=1"));
            yield return new(HttpMethod.Get, new Uri(site, $"/{word}/{word}"));
            yield return new(HttpMethod.Get, new Uri(site, $"/test/throw/{word}"));
            yield return new(HttpMethod.Post, new Uri(site, "/test/throw")) { Content = new FormUrlEncodedContent([new(word, word)]) };
            yield return new(HttpMethod.Post, new Uri(site, "/test/number")) { Content = new FormUrlEncodedContent([new("number", word)]) };
            yield return new(HttpMethod.Post, new Uri(site, "/judge")) { Content = new MultipartFormDataContent { { new StringContent("format: 1\nscope: {name: " + word), "file", word + ".yaml" } } };
            yield return new(HttpMethod.Post, new Uri(site, "/quick-check")) { Content = new FormUrlEncodedContent([new("name", word)]) };
            var headers = new HttpRequestMessage(HttpMethod.Get, new Uri(site, "/test/throw/x?" + word));
            foreach (var name in new[] { "User-Agent", "Referer", "Authorization", "X-Forwarded-For", "Cookie", "X-Form-Token", "Accept-Language", "traceparent" })
            {
                headers.Headers.TryAddWithoutValidation(name, name == "Cookie" ? "hoshitori=q9secret; form-token=q9secret" : $"q9secret-{number}");
            }

            yield return headers;
        }
    }

    private static async Task<string> Throw(HttpContext context) =>
        Quote((await context.Request.ReadFormAsync()).First().Value.ToString());

    private static string Quote(string word) => throw new InvalidOperationException(word, new FormatException("inner " + word));

    private static List<JsonElement> Lines(StringWriter log) =>
        [.. log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
